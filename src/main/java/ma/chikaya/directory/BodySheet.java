package ma.chikaya.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Messages;
import ma.chikaya.sheets.Column;
import ma.chikaya.sheets.Columns;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Planned;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bodies as a sheet, one a line, known by their code: out as they are today, in as additions, renamings, moves and ends
 * that count from the day given. The same sheet brought in again changes nothing.
 */
@Component
public class BodySheet {

    public static final List<Column> COLUMNS = List.of(
            new Column("code", true, List.of("الرمز", "Code", "Code")),
            new Column("name_ar", true, List.of("الاسم بالعربية", "Nom en arabe", "Arabic name")),
            new Column("name_fr", true, List.of("الاسم بالفرنسية", "Nom en français", "French name")),
            new Column("name_zgh", false, List.of("الاسم بالأمازيغية", "Nom en amazighe", "Tamazight name")),
            new Column("family", false, List.of("الصنف", "Famille", "Family")),
            new Column(
                    "parent", false, List.of("رمز الإدارة التي فوقها", "Code de l'administration au-dessus", "Parent")),
            new Column("territory", false, List.of("رمز التراب", "Code du territoire", "Territory")),
            new Column("since", false, List.of("ابتداء من", "À partir du", "Since")),
            new Column("ended", false, List.of("تنتهي ابتداء من", "Prend fin le", "Ended")),
            new Column(
                    "successor",
                    false,
                    List.of("رمز من يتولى مهامها", "Code de qui reprend ses missions", "Successor")),
            new Column("reason", false, List.of("السند", "Fondement", "Reason")));

    private final Bodies bodies;
    private final BodyChanges changes;
    private final Messages messages;
    private final InstantSource clock;

    BodySheet(Bodies bodies, BodyChanges changes, Messages messages, InstantSource clock) {
        this.bodies = bodies;
        this.changes = changes;
        this.messages = messages;
        this.clock = clock;
    }

    /** The bodies of today, in the columns that are read in. */
    public Table table(Language language) {
        int title = language == Language.FR ? 1 : 0;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Body body : bodies.listAll()) {
            Integer parent = body.parent();
            rows.add(Arrays.asList(
                    body.code(),
                    body.name().ar(),
                    body.name().fr(),
                    body.name().zgh(),
                    messages.text(language, body.family().messageKey()),
                    parent == null ? null : bodies.get(parent).code(),
                    body.territory(),
                    null,
                    bodies.findEnd(body.id()).map(BodyChange::since).orElse(null),
                    bodies.findSuccessor(body.id()).map(Body::code).orElse(null),
                    null));
        }
        return new Table(
                messages.text(language, "import.kind.bodies"),
                language != Language.FR,
                COLUMNS.stream().map(column -> column.titles().get(title)).toList(),
                rows);
    }

    /** Finds all that is wrong, or all that changes; writes only where nothing is wrong and {@code dry} is false. */
    public Plan run(int by, Sheet sheet, boolean dry) {
        List<Fault> faults = new ArrayList<>();
        List<Planned> planned = new ArrayList<>();
        Columns columns = Columns.match(sheet, COLUMNS, faults);
        if (!faults.isEmpty()) return new Plan(faults, planned, 0);
        Outcome<Integer> outcome = changes.enter(by, ledger -> {
            int unchanged = new Reading(ledger, columns, faults, planned).read(sheet);
            return dry || !faults.isEmpty() ? Outcome.refused("import.dry") : Outcome.done(unchanged);
        });
        int unchanged = outcome.fold(done -> done, dryOrFaulty -> countUnchanged(sheet, planned));
        faults.sort(java.util.Comparator.comparingInt(Fault::line));
        planned.sort(java.util.Comparator.comparingInt(Planned::line));
        return new Plan(faults, planned, unchanged);
    }

    private static int countUnchanged(Sheet sheet, List<Planned> planned) {
        return sheet.rows().size()
                - (int) planned.stream().mapToInt(Planned::line).distinct().count();
    }

    /** One reading of a sheet onto a ledger. */
    private final class Reading {

        private final BodyLedger ledger;
        private final Columns columns;
        private final List<Fault> faults;
        private final List<Planned> planned;
        private final LocalDate today = LegalTime.dayOf(clock.instant());
        private final Map<String, Integer> lines = new HashMap<>();

        Reading(BodyLedger ledger, Columns columns, List<Fault> faults, List<Planned> planned) {
            this.ledger = ledger;
            this.columns = columns;
            this.faults = faults;
            this.planned = planned;
        }

        int read(Sheet sheet) {
            List<SheetLine> fresh = new ArrayList<>();
            List<SheetLine> known = new ArrayList<>();
            for (Sheet.Row row : sheet.rows()) {
                SheetLine line = new SheetLine(columns, row, faults);
                String code = line.need("code").toUpperCase(Locale.ROOT);
                if (!code.isEmpty() && lines.putIfAbsent(code, row.line()) != null) {
                    line.fault("code", new Refusal("import.fault.twice", Map.of("line", lines.get(code))));
                }
                (ledger.findByCode(code).isPresent() ? known : fresh).add(line);
            }
            addAll(fresh);
            known.forEach(this::change);
            for (List<SheetLine> all : List.of(fresh, known)) all.forEach(this::end);
            return countUnchanged(sheet, planned);
        }

        /** A body may stand under one that a later line adds: those that can be added are, until none can. */
        private void addAll(List<SheetLine> fresh) {
            List<SheetLine> waiting = new ArrayList<>(fresh);
            for (int before = -1; before != waiting.size(); ) {
                before = waiting.size();
                waiting.removeIf(line -> ledger.findByCode(line.get("parent")).isPresent() && add(line));
            }
            for (SheetLine line : waiting) {
                if (line.get("parent").isEmpty()) line.need("parent");
                else if (lines.containsKey(line.get("parent").toUpperCase(Locale.ROOT)))
                    line.fault("parent", "import.fault.parent-unsound");
                else line.fault("parent", "import.fault.parent-unknown");
                add(line);
            }
        }

        /** True once the line was dealt with, well or not. */
        private boolean add(SheetLine line) {
            LocalText name = name(line);
            Optional<Family> family = family(line);
            LocalDate since = line.day("since", today);
            if (!line.isSound() || family.isEmpty()) return true;
            String territory = line.get("territory");
            Integer parent =
                    ledger.findByCode(line.get("parent")).map(BodyEntry::id).orElse(null);
            Outcome<Integer> added = ledger.add(
                    new NewBody(line.get("code"), family.get(), name, parent, territory.isEmpty() ? null : territory),
                    since,
                    reason(line));
            said(line, added, name, "import.planned.body-added");
            return true;
        }

        private void change(SheetLine line) {
            BodyEntry entry = ledger.findByCode(line.get("code")).orElseThrow();
            LocalText name = name(line);
            LocalDate since = line.day("since", today);
            if (!line.get("family").isEmpty()) {
                Optional<Family> family = family(line);
                if (family.isPresent() && family.get() != entry.family()) line.fault("family", "import.fault.fixed");
            }
            String territory = line.get("territory");
            if (!territory.isEmpty() && !territory.equals(entry.territory())) {
                line.fault("territory", "import.fault.fixed");
            }
            Optional<BodyEntry> parent = ledger.findByCode(line.get("parent"));
            if (!line.get("parent").isEmpty() && parent.isEmpty()) {
                line.fault("parent", "import.fault.parent-unknown");
            }
            if (!line.isSound()) return;
            if (!ledger.history().name(entry, since).equals(name)) {
                said(line, ledger.rename(entry.id(), since, name, reason(line)), name, "import.planned.body-renamed");
            }
            if (parent.isPresent()
                    && !Integer.valueOf(parent.get().id())
                            .equals(ledger.history().parent(entry, since))) {
                said(
                        line,
                        ledger.move(entry.id(), since, parent.get().id(), reason(line)),
                        name,
                        "import.planned.body-moved");
            }
        }

        private void end(SheetLine line) {
            Optional<BodyEntry> entry = ledger.findByCode(line.get("code"));
            if (line.get("ended").isEmpty() || entry.isEmpty() || !line.isSound()) return;
            LocalDate ended = line.day("ended", today);
            Optional<BodyEntry> successor = ledger.findByCode(line.get("successor"));
            if (!line.get("successor").isEmpty() && successor.isEmpty()) {
                line.fault("successor", "import.fault.body-unknown");
            }
            if (!line.isSound() || ledger.history().isEnded(entry.get().id(), ended)) return;
            said(
                    line,
                    ledger.end(
                            entry.get().id(),
                            ended,
                            successor.map(BodyEntry::id).orElse(null),
                            reason(line)),
                    name(line),
                    "import.planned.body-ended");
        }

        private void said(SheetLine line, Outcome<Integer> outcome, LocalText name, String key) {
            switch (outcome) {
                case Outcome.Done<Integer> done ->
                    planned.add(new Planned(line.number(), line.get("code").toUpperCase(Locale.ROOT), name, key));
                case Outcome.Refused<Integer>(Refusal refusal) ->
                    line.fault(FIELDS.getOrDefault(refusal.key(), ""), refusal);
            }
        }

        private LocalText name(SheetLine line) {
            BodyEntry entry = ledger.findByCode(line.get("code")).orElse(null);
            String zgh = line.get("name_zgh");
            // A sheet without the column says nothing about the name in it.
            if (entry != null && !line.has("name_zgh")) {
                zgh = java.util.Objects.requireNonNullElse(
                        ledger.history().name(entry, today).zgh(), "");
            }
            return new LocalText(line.need("name_ar"), line.need("name_fr"), zgh.isEmpty() ? null : zgh);
        }

        private String reason(SheetLine line) {
            String reason = line.get("reason");
            return reason.isEmpty() ? messages.text(Language.AR, "import.reason") : reason;
        }

        /** By the name of its code or as the pages call it in any language. */
        private Optional<Family> family(SheetLine line) {
            String said = line.need("family");
            if (said.isEmpty()) return Optional.empty();
            for (Family family : Family.values()) {
                if (family.name().equalsIgnoreCase(said)) return Optional.of(family);
                for (Language language : List.of(Language.AR, Language.FR)) {
                    if (messages.text(language, family.messageKey()).equalsIgnoreCase(said)) return Optional.of(family);
                }
            }
            line.fault("family", "import.fault.family");
            return Optional.empty();
        }
    }

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("bodies.refusal.code", "code"),
            Map.entry("bodies.refusal.code-taken", "code"),
            Map.entry("bodies.refusal.family", "family"),
            Map.entry("bodies.refusal.territory", "territory"),
            Map.entry("bodies.refusal.name-ar", "name_ar"),
            Map.entry("bodies.refusal.name-fr", "name_fr"),
            Map.entry("bodies.refusal.name-zgh", "name_zgh"),
            Map.entry("bodies.refusal.name-long", "name_ar"),
            Map.entry("bodies.refusal.since", "since"),
            Map.entry("bodies.refusal.reason", "reason"),
            Map.entry("bodies.refusal.parent", "parent"),
            Map.entry("bodies.refusal.circle", "parent"),
            Map.entry("bodies.refusal.desk", "code"),
            Map.entry("bodies.refusal.ended", "ended"),
            Map.entry("bodies.refusal.successor", "successor"));
}
