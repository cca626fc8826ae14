package ma.chikaya.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.Ground;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.casework.Verdict;
import ma.chikaya.escalation.Audience;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.web.Hops;
import ma.chikaya.web.MovedDates;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a case, told in words: who, when, what. */
@Component
class History {

    /** Facts that are words somebody wrote, shown under the event. */
    private static final List<String> WORDS =
            List.of("reason", "why", "what", "question", "comment", "guidance", "subject");

    /** Facts a message chooses its words by; each must have a value. */
    private static final List<String> CHOOSING = List.of(
            "ground",
            "outcome",
            "verdict",
            "channel",
            "kind",
            "self",
            "topic",
            "duplicateOf",
            "body",
            "audience",
            "arbiter");

    /** Words of the program, which a message chooses by and no reader sees. */
    private enum Word {
        NONE,
        YES
    }

    private final Cases cases;
    private final Names names;
    private final Topics topics;

    History(Cases cases, Names names, Topics topics) {
        this.cases = cases;
        this.names = names;
        this.topics = topics;
    }

    /** The newest first. */
    List<HistoryLine> of(Page page, CaseFile file) {
        Map<Integer, Long> hops = Hops.of(file.line().receivedOn(), file.history());
        List<HistoryLine> lines = new ArrayList<>();
        List<HistoryLine> told = lines(page, file.history());
        for (int i = 0; i < told.size(); i++) {
            Long days = hops.get(file.history().get(i).seq());
            lines.add(days == null ? told.get(i) : told.get(i).with(page.t("timeline.hop", "days", days)));
        }
        return lines.reversed();
    }

    /** What happened after an official had read a version; each event makes the next one. */
    List<HistoryLine> since(Page page, CaseFile file, int version) {
        return lines(
                page,
                file.history().stream()
                        .filter(event -> event.seq() > version + 1)
                        .toList());
    }

    /** An event told in plain words, for papers. */
    record Told(
            HistoryEntry event,
            String what,
            @Nullable String who,
            @Nullable String detail) {}

    /** The oldest first. */
    List<Told> told(Page page, CaseFile file) {
        Map<Integer, String> officials = officialsIn(page, file.history());
        return file.history().stream()
                .map(event -> new Told(
                        event,
                        page.t(key(event), arguments(page, event, officials)),
                        who(page, event, officials),
                        detail(page, event)))
                .toList();
    }

    private List<HistoryLine> lines(Page page, List<HistoryEntry> events) {
        Map<Integer, String> officials = officialsIn(page, events);
        return events.stream().map(event -> line(page, event, officials)).toList();
    }

    private Map<Integer, String> officialsIn(Page page, List<HistoryEntry> events) {
        Set<Integer> ids = new HashSet<>();
        for (HistoryEntry event : events) {
            if (event.accountId() != null) ids.add(event.accountId());
            number(event.facts().get("to")).ifPresent(ids::add);
            number(event.facts().get("official")).ifPresent(ids::add);
        }
        return names.officials(page, ids);
    }

    private HistoryLine line(Page page, HistoryEntry event, Map<Integer, String> officials) {
        return new HistoryLine(
                Say.moment(page, event.at()),
                Say.machine(event.at()),
                page.html(key(event), arguments(page, event, officials)),
                who(page, event, officials),
                detail(page, event));
    }

    private static String key(HistoryEntry event) {
        return "history." + word(event.type().name());
    }

    private Object[] arguments(Page page, HistoryEntry event, Map<Integer, String> officials) {
        Map<String, Object> facts = event.facts();
        List<Object> arguments = new ArrayList<>();
        facts.forEach((name, value) -> {
            Object shown = shown(page, name, value, officials, LegalTime.dayOf(event.at()));
            if (shown == null && CHOOSING.contains(name)) shown = Word.NONE;
            if (shown == null) return;
            arguments.add(name);
            arguments.add(shown);
        });
        number(facts.get("body")).ifPresent(id -> {
            arguments.add("gender");
            arguments.add(names.named(page, id, LegalTime.dayOf(event.at())).gender());
        });
        for (String name : CHOOSING) {
            if (facts.containsKey(name)) continue;
            arguments.add(name);
            arguments.add(Word.NONE);
        }
        return arguments.toArray();
    }

    /** Ids become the names of the day, dates dates, and words of the program stay for the message to choose by. */
    private @Nullable Object shown(
            Page page, String name, Object value, Map<Integer, String> officials, LocalDate day) {
        return switch (name) {
            case "body", "fromBody", "addressed", "arbiter" ->
                number(value).map(id -> names.body(page, id, day)).orElse(null);
            case "to", "official" ->
                number(value).map(id -> officials.getOrDefault(id, "—")).orElse(null);
            case "service" -> number(value).map(id -> names.service(page, id)).orElse(null);
            case "services" -> services(page, value);
            case "arbitrateBy", "dueOn", "on", "until", "decideBy", "answerBy", "received" -> date(value);
            case "duplicateOf" -> code(value);
            case "topic" -> topics.name(page, String.valueOf(value));
            case "ground" -> Ground.valueOf(value.toString());
            case "outcome" -> Concluding.valueOf(value.toString());
            case "verdict" -> Verdict.valueOf(value.toString());
            case "channel" -> Channel.valueOf(value.toString());
            case "kind" -> Kind.valueOf(value.toString());
            case "way" -> LetterOut.Way.valueOf(value.toString());
            case "self" -> Word.YES;
            case "audience" -> Audience.valueOf(value.toString().toUpperCase(Locale.ROOT));
            case "level", "time", "point", "round", "files" -> number(value).orElse(null);
            case "register", "reference" -> String.valueOf(value);
            default -> null;
        };
    }

    private String services(Page page, Object value) {
        if (!(value instanceof Collection<?> ids)) return "";
        return ids.stream()
                .flatMap(id -> number(id).stream())
                .map(id -> names.service(page, id))
                .collect(Collectors.joining(page.t("desk.comma")));
    }

    private @Nullable TrackingCode code(Object value) {
        return cases.findCode(UUID.fromString(String.valueOf(value))).orElse(null);
    }

    private static @Nullable String who(Page page, HistoryEntry event, Map<Integer, String> officials) {
        return switch (event.actor()) {
            case "official" -> officials.getOrDefault(event.accountId(), "—");
            case "helper" -> through(page, page.t("history.by.helper"), event, officials);
            case "citizen" -> through(page, page.t("history.by.citizen"), event, officials);
            default -> null;
        };
    }

    /** With the official who did it for him on the telephone or at the counter. */
    private static String through(Page page, String who, HistoryEntry event, Map<Integer, String> officials) {
        Integer account = event.accountId();
        return account == null
                ? who
                : page.t("history.by.through", "who", who, "official", officials.getOrDefault(account, "—"));
    }

    private static @Nullable String detail(Page page, HistoryEntry event) {
        Map<String, Object> facts = event.facts();
        List<String> words = new ArrayList<>(MovedDates.of(page, facts));
        for (String name : WORDS) {
            Object value = facts.get(name);
            if (value != null && !value.toString().isBlank()) words.add(value.toString());
        }
        return words.isEmpty() ? null : String.join("\n", words);
    }

    private static @Nullable LocalDate date(Object value) {
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static java.util.Optional<Integer> number(@Nullable Object value) {
        return value instanceof Integer number ? java.util.Optional.of(number) : java.util.Optional.empty();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
