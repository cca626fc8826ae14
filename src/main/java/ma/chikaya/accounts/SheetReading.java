package ma.chikaya.accounts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Messages;
import ma.chikaya.sheets.Columns;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the lines of a sheet one by one; what it cannot it names by line and column, and goes on. */
@Component
class SheetReading {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern USUAL = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Set<String> YES = Set.of("نعم", "oui", "yes", "x", "1", "true", "vrai");
    private static final Set<String> NO = Set.of("", "لا", "non", "no", "0", "false", "faux");

    private final Bodies bodies;
    private final Services services;
    private final Reach reach;
    private final Today today;
    private final Map<String, Role> roles = new HashMap<>();

    SheetReading(Bodies bodies, Services services, Reach reach, Today today, Messages messages) {
        this.bodies = bodies;
        this.services = services;
        this.reach = reach;
        this.today = today;
        for (Role role : Role.values()) {
            roles.put(fold(role.name()), role);
            for (Language language : List.of(Language.AR, Language.FR)) {
                roles.put(fold(messages.text(language, role.key(), Map.of())), role);
            }
        }
        // As people write them.
        Map.of(
                        "مستخدم",
                        Role.HANDLER,
                        "utilisateur",
                        Role.HANDLER,
                        "agent",
                        Role.AGENT,
                        "superviseur",
                        Role.SUPERVISOR,
                        "مشرف",
                        Role.SUPERVISOR,
                        "عون",
                        Role.AGENT)
                .forEach((word, role) -> roles.put(fold(word), role));
    }

    /** @param day when successors begin */
    List<SheetLine> read(
            @Nullable Official by, Sheet sheet, AccountSheetKind kind, @Nullable LocalDate day, List<Fault> faults) {
        Columns columns = Columns.match(sheet, kind.columns(), faults);
        if (!faults.isEmpty()) return List.of();
        Map<Integer, List<Service>> known = new HashMap<>();
        List<SheetLine> lines = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            Line line = new Line(by, row, columns, known, new ArrayList<>());
            SheetLine read = kind == AccountSheetKind.ACCOUNTS ? line.account() : line.successor(day);
            faults.addAll(line.faults);
            if (line.faults.isEmpty() && read != null) lines.add(read);
        }
        return lines;
    }

    private final class Line {

        private final @Nullable Official by;
        private final Sheet.Row row;
        private final Columns columns;
        private final Map<Integer, List<Service>> known;
        private final List<Fault> faults;

        Line(
                @Nullable Official by,
                Sheet.Row row,
                Columns columns,
                Map<Integer, List<Service>> known,
                List<Fault> faults) {
            this.by = by;
            this.row = row;
            this.columns = columns;
            this.known = known;
            this.faults = faults;
        }

        @Nullable
        SheetLine account() {
            Body body = body();
            Role role = role();
            LocalText name = name();
            String email = email();
            boolean deputy = deputy(role);
            LocalDate since = since();
            Integer service = body == null || role == null ? null : service(body, role);
            if (body == null || role == null || name == null || email == null || since == null) return null;
            Membership membership = new Membership(body.id(), service, role, deputy);
            if (!faults.isEmpty()) return null;
            Optional<Refusal> wrong = Granting.check(membership);
            if (wrong.isPresent()) fault("role", wrong.get().key());
            else if (!reach.mayGrant(by, membership)) {
                fault(reach.covers(by, body.id()) ? "role" : "body", "accounts.sheet.not-yours");
            }
            return new SheetLine(row.line(), membership, name, email, since);
        }

        @Nullable
        SheetLine successor(@Nullable LocalDate day) {
            Body body = body();
            LocalText name = name();
            String email = email();
            if (body != null && !reach.isAbove(by, body.id())) fault("body", "accounts.sheet.not-yours");
            if (body == null || name == null || email == null || day == null) return null;
            return new SheetLine(row.line(), Membership.of(Role.SUPERVISOR, body.id()), name, email, day);
        }

        private @Nullable Body body() {
            String code = value("body");
            if (code.isEmpty()) return missing("body");
            Optional<Body> found = bodies.findByCode(code);
            if (found.isEmpty()) fault("body", "accounts.sheet.body", Map.of("code", code));
            else if (!found.get().addressable() && found.get().id() != Bodies.NATIONAL_DESK) {
                fault("body", "accounts.sheet.network", Map.of("code", code));
                return null;
            }
            return found.orElse(null);
        }

        private @Nullable Role role() {
            String typed = value("role");
            if (typed.isEmpty()) return missing("role");
            Role role = roles.get(fold(typed));
            if (role == null) fault("role", "accounts.sheet.role", Map.of("word", typed));
            return role;
        }

        private @Nullable LocalText name() {
            String ar = value("name-ar");
            String fr = value("name-fr");
            if (ar.isEmpty()) missing("name-ar");
            else if (!isArabic(ar)) fault("name-ar", "accounts.sheet.letters");
            if (fr.isEmpty()) missing("name-fr");
            if (ar.isEmpty() || fr.isEmpty()) return null;
            Outcome<LocalText> name = AccountData.name(new LocalText(ar, fr));
            if (name instanceof Outcome.Refused<LocalText>(Refusal refusal)) {
                fault(ar.length() > fr.length() ? "name-ar" : "name-fr", refusal.key());
                return null;
            }
            return name.get();
        }

        private @Nullable String email() {
            String typed = value("email");
            if (typed.isEmpty()) return missing("email");
            Optional<String> email = AccountData.address(typed);
            if (email.isEmpty()) fault("email", "accounts.refusal.email");
            return email.orElse(null);
        }

        private boolean deputy(@Nullable Role role) {
            String typed = value("deputy").toLowerCase(Locale.ROOT);
            if (YES.contains(typed)) {
                if (role != null && !role.decides()) fault("deputy", "accounts.refusal.deputy");
                return true;
            }
            if (!NO.contains(typed)) fault("deputy", "accounts.sheet.yes-no");
            return false;
        }

        private @Nullable LocalDate since() {
            String typed = value("since");
            if (typed.isEmpty()) return today.get();
            Optional<LocalDate> day = day(typed);
            if (day.isEmpty()) fault("since", "accounts.sheet.day");
            else if (day.get().isAfter(today.get().plusYears(1))
                    || day.get().isBefore(today.get().minusYears(20))) {
                fault("since", "accounts.sheet.day-far");
            }
            return day.orElse(null);
        }

        private @Nullable Integer service(Body body, Role role) {
            String typed = value("service");
            if (role != Role.AGENT) {
                if (!typed.isEmpty()) fault("service", "accounts.sheet.service-role");
                return null;
            }
            if (typed.isEmpty()) {
                fault("service", "accounts.refusal.service");
                return null;
            }
            for (Service one : known.computeIfAbsent(body.id(), services::listOf)) {
                boolean named = fold(one.name().ar()).equals(fold(typed))
                        || fold(one.name().fr()).equals(fold(typed));
                if (named) return one.id();
            }
            fault("service", "accounts.sheet.service", Map.of("name", typed));
            return null;
        }

        private String value(String field) {
            return columns.get(row, field).strip();
        }

        @SuppressWarnings("TypeParameterUnusedInFormals")
        private <T> @Nullable T missing(String field) {
            fault(field, "accounts.sheet.missing");
            return null;
        }

        private void fault(String field, String key) {
            fault(field, key, Map.of());
        }

        private void fault(String field, String key, Map<String, Object> arguments) {
            faults.add(new Fault(row.line(), columns.title(field), key, arguments));
        }
    }

    static Optional<LocalDate> day(String typed) {
        Matcher iso = ISO.matcher(typed);
        Matcher usual = USUAL.matcher(typed);
        try {
            if (iso.matches()) return Optional.of(date(iso.group(1), iso.group(2), iso.group(3)));
            if (usual.matches()) return Optional.of(date(usual.group(3), usual.group(2), usual.group(1)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static boolean isArabic(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.ARABIC);
    }

    private static String fold(String text) {
        return String.join(" ", SearchText.words(text));
    }
}
