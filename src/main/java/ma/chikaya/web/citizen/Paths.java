package ma.chikaya.web.citizen;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.web.Hops;
import ma.chikaya.web.Milestone;
import ma.chikaya.web.MovedDates;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The path of a file in plain words: what happened and who did it, where it is now, what is still to come and by when. */
@Component
class Paths {

    /** Messages stand in their own list; that a study or a draft began is said by where the file is now. */
    private static final Set<EventType> ELSEWHERE = Set.of(
            EventType.MESSAGE_TO_CITIZEN, EventType.MESSAGE_FROM_CITIZEN, EventType.TAKEN_UP, EventType.WORK_BEGUN);

    private final Naming naming;
    private final Services services;

    Paths(Naming naming, Services services) {
        this.naming = naming;
        this.services = services;
    }

    List<Milestone> of(Page page, PublicCase file) {
        List<Milestone> path = new ArrayList<>();
        Map<Integer, Long> hops = Hops.of(file.receivedOn(), file.timeline());
        for (HistoryEntry event : file.timeline()) {
            if (!ELSEWHERE.contains(event.type())) path.add(done(page, file, event, hops.get(event.seq())));
        }
        now(page, file).ifPresent(path::add);
        next(page, file, path);
        return path;
    }

    private Milestone done(Page page, PublicCase file, HistoryEntry event, @Nullable Long hop) {
        Map<String, Object> facts = event.facts();
        int subject = event.type() == EventType.REDIRECTED
                        || event.type() == EventType.REFERRED
                        || event.type() == EventType.ARBITRATED
                ? number(facts.get("fromBody"), event.bodyId())
                : event.bodyId();
        Object[] arguments = naming.at(
                page,
                subject,
                event.at(),
                "to",
                facts.get("body") == null
                        ? ""
                        : naming.label(page, number(facts.get("body"), 1), LegalTime.dayOf(event.at())),
                "services",
                serviceNames(page, facts),
                "kind",
                file.kind(),
                "outcome",
                one(Concluding.values(), facts.get("outcome"), Concluding.QUESTION_ANSWERED),
                "verdict",
                one(Verdict.values(), facts.get("verdict"), Verdict.NO),
                "way",
                one(LetterOut.Way.values(), facts.get("way"), LetterOut.Way.POST),
                "helper",
                event.actor().equals("helper"),
                "reference",
                text(facts.get("reference")),
                "dueOn",
                day(facts.get("dueOn"), Days.of(event.at())),
                "on",
                day(facts.get("on"), Days.of(event.at())),
                "until",
                day(facts.get("until"), Days.of(event.at())));
        return new Milestone(
                Milestone.State.DONE,
                page.html("timeline.event." + event.type().name().toLowerCase(java.util.Locale.ROOT), arguments),
                detail(page, event, facts, hop));
    }

    private Content detail(Page page, HistoryEntry event, Map<String, Object> facts, @Nullable Long hop) {
        Content when = page.html("timeline.when", "at", Days.time(event.at()));
        String said = switch (event.type()) {
            case ACCEPTED, REFERRED, REDIRECTED, HANDED_OVER, ROUTED, REOPENED, ARBITRATED, EXTENDED ->
                text(facts.get("reason"));
            case COMPLEMENT_ASKED -> text(facts.get("what"));
            default -> "";
        };
        Pieces pieces = new Pieces().add(when);
        if (hop != null) pieces.add(Pieces.said(page.t("timeline.hop", "days", hop)));
        if (facts.get("arbiter") instanceof Integer arbiter) {
            pieces.add(Pieces.said(page.t(
                    "timeline.arbiter",
                    "name",
                    naming.label(page, arbiter),
                    "date",
                    day(facts.get("arbitrateBy"), Days.of(event.at())))));
        }
        MovedDates.of(page, facts).forEach(line -> pieces.add(Pieces.said(line)));
        return said.isBlank() ? pieces : pieces.add(Pieces.said(said));
    }

    private Optional<Milestone> now(Page page, PublicCase file) {
        if (!file.state().isOpen() && file.state() != State.ANSWERED) return Optional.empty();
        if (file.state() == State.ANSWERED && !file.ratings().isEmpty()) return Optional.empty();
        if (!file.waitingServices().isEmpty()) {
            var waiting = file.waitingServices().getFirst();
            String service = services.find(waiting.serviceId())
                    .map(one -> one.name().in(page.language()))
                    .orElse("");
            return Optional.of(new Milestone(
                    Milestone.State.NOW,
                    page.html("timeline.now.service", naming.of(page, file.bodyId(), "service", service)),
                    page.html("timeline.now.service.detail", naming.of(page, file.bodyId(), "due", waiting.dueOn()))));
        }
        String key = "timeline.now." + file.state().name().toLowerCase(java.util.Locale.ROOT);
        LocalDate until =
                file.complementAsked().map(PublicCase.ComplementAsked::until).orElse(file.decideBy());
        return Optional.of(new Milestone(
                Milestone.State.NOW,
                page.html(key, naming.of(page, file.bodyId(), "kind", file.kind())),
                file.state() == State.AWAITING_COMPLEMENT ? page.html("timeline.latest", "date", until) : null));
    }

    private static void next(Page page, PublicCase file, List<Milestone> path) {
        if (!file.state().isOpen()) return;
        boolean complaint = file.kind().hasAnswerClock();
        boolean undecided = State.BEFORE_DECISION.contains(file.state());
        if (undecided && complaint) path.add(later(page, "timeline.next.decision", file.decideBy()));
        if (complaint) path.add(later(page, "timeline.next.answer", file.answerBy()));
        else path.add(later(page, "timeline.next.outcome", file.decideBy()));
        path.add(later(page, "timeline.next.rating", null));
    }

    private static Milestone later(Page page, String key, @Nullable LocalDate latest) {
        return new Milestone(
                Milestone.State.NEXT,
                page.html(key),
                latest == null ? null : page.html("timeline.latest", "date", latest));
    }

    private String serviceNames(Page page, Map<String, Object> facts) {
        List<?> ids = facts.get("services") instanceof List<?> list
                ? list
                : facts.get("service") == null ? List.of() : List.of(Objects.requireNonNull(facts.get("service")));
        return ids.stream()
                .map(id -> services.find(number(id, 0))
                        .map(one -> one.name().in(page.language()))
                        .orElse(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(page.t("timeline.and")));
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    private static LocalDate day(@Nullable Object value, LocalDate otherwise) {
        return value == null ? otherwise : LocalDate.parse(value.toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What a fact names, for {@code select}; of another event's facts the message does not ask. */
    private static <E extends Enum<E>> E one(E[] all, @Nullable Object fact, E otherwise) {
        for (E each : all) if (each.name().equals(fact)) return each;
        return otherwise;
    }
}
