package ma.chikaya.frontline;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.NamedBody;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.LegalDates;
import ma.chikaya.law.Route;
import ma.chikaya.platform.Messages;
import ma.chikaya.text.Tifinagh;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said aloud to a caller, as sentences in the language spoken with him. */
@Component
public class Sentences {

    private final Messages messages;
    private final Darija darija;
    private final Bodies bodies;
    private final LegalClock law;
    private final InstantSource clock;

    Sentences(Messages messages, Darija darija, Bodies bodies, LegalClock law, InstantSource clock) {
        this.messages = messages;
        this.darija = darija;
        this.bodies = bodies;
        this.law = law;
        this.clock = clock;
    }

    /** A sentence of its own, such as {@code say.public}. */
    public Said plain(Spoken spoken, String key) {
        return say(spoken, key, Map.of());
    }

    /** What is said before the person has shown that a case is his; where we call, he is not to say his PIN. */
    public Said unverified(Call call) {
        return plain(call.spoken(), call.callBack() == null ? "say.public" : "say.public.called");
    }

    public Said say(Spoken spoken, String key, Map<String, Object> arguments) {
        String text =
                spoken == Spoken.DARIJA ? darija.say(key, arguments) : messages.text(spoken.written(), key, arguments);
        return new Said(spoken, text, spoken == Spoken.TAMAZIGHT ? Tifinagh.toLatin(text) : null);
    }

    /** A question on whose answer it depends who is competent, with its answers one by one. */
    public Said depends(Spoken spoken, String fact, LocalText question, List<LocalText> answers) {
        List<String> parts = new ArrayList<>();
        if (spoken == Spoken.DARIJA) parts.addAll(darija.fact(fact));
        else {
            parts.add(question.in(spoken.written()));
            answers.forEach(answer -> parts.add(answer.in(spoken.written())));
        }
        String mark = switch (spoken) {
            case DARIJA, ARABIC -> "؟";
            case FRENCH -> "\u00a0?";
            case TAMAZIGHT -> "?";
        };
        String text = parts.getFirst()
                + parts.stream().skip(1).map(answer -> " " + answer + mark).collect(Collectors.joining());
        return new Said(spoken, text, spoken == Spoken.TAMAZIGHT ? Tifinagh.toLatin(text) : null);
    }

    /** What will happen, read before it is filed: who must do what by which day. */
    public Said before(Spoken spoken, Kind kind, @Nullable Integer body, LocalDate receivedOn) {
        LegalClock there = body == null ? law : law.in(bodies.get(body).territory());
        Route route = body == null ? new Route.AwaitingTriage() : new Route.Addressed();
        LegalDates dates = there.datesFor(kind, route, receivedOn);
        Map<String, Object> facts = named(spoken, body);
        facts.put("kind", kind.word());
        facts.put("promise", promise(kind, body));
        facts.put("decideBy", dates.decideBy());
        facts.put("answerBy", dates.answerBy().orElse(dates.decideBy()));
        return say(spoken, "say.before", facts);
    }

    /** The promise once it is filed. */
    public Said promise(Spoken spoken, PublicCase file) {
        return say(spoken, "say.promise", facts(spoken, file));
    }

    /** The code and the PIN, digit by digit. */
    public Said keep(Spoken spoken, Receipt receipt) {
        return say(
                spoken,
                "say.keep",
                Map.of("code", isolated(receipt.code()), "pin", "\u2066" + spaced(receipt.pin()) + "\u2069"));
    }

    /** Where it stands. */
    public Said state(Spoken spoken, PublicCase file) {
        return say(spoken, "say.state", facts(spoken, file));
    }

    /** That it was answered, and when; the words of the answer stand beside it. */
    public Said answered(Spoken spoken, PublicCase file) {
        return say(spoken, "say.answered", facts(spoken, file));
    }

    /** What he may do if it does not convince him, or does not come. */
    public Said remedies(Spoken spoken, PublicCase file) {
        return say(spoken, "say.remedies", facts(spoken, file));
    }

    /** The same in every language, the one spoken first. */
    public List<Said> inAll(Spoken first, java.util.function.Function<Spoken, Said> sentence) {
        return Stream.concat(Stream.of(first), Stream.of(Spoken.values()).filter(one -> one != first))
                .map(sentence)
                .toList();
    }

    private Map<String, Object> facts(Spoken spoken, PublicCase file) {
        Integer body = file.competentBodyId();
        Map<String, Object> facts = named(spoken, body == null ? (Integer) file.bodyId() : body);
        facts.put("kind", file.kind().word());
        facts.put("code", isolated(file.code()));
        facts.put("promise", promise(file.kind(), body));
        facts.put("state", file.state().name().toLowerCase(Locale.ROOT));
        facts.put("decideBy", file.decideBy());
        facts.put("answerBy", Objects.requireNonNullElse(file.answerBy(), file.decideBy()));
        facts.put("due", due(file));
        facts.put("over", file.state().isOpen() ? "no" : "yes");
        facts.put("on", file.answeredAt() == null ? file.receivedOn() : LegalTime.dayOf(file.answeredAt()));
        facts.put("reopens", file.reopenUntil() == null ? "no" : "yes");
        facts.put("until", file.reopenUntil() == null ? file.decideBy() : file.reopenUntil());
        facts.put(
                "complementBy",
                file.complementAsked().map(PublicCase.ComplementAsked::until).orElse(file.decideBy()));
        return facts;
    }

    /** Which day is said: one that has passed is not promised, it is said that the body is late. */
    private String due(PublicCase file) {
        if (file.state() == State.AWAITING_COMPLEMENT) return "complement";
        if (!file.state().isOpen()) return "none";
        boolean decides = file.decidedOn() == null;
        LocalDate due = decides ? file.decideBy() : file.answerBy();
        boolean late = due != null && LegalTime.dayOf(clock.instant()).isAfter(due);
        return (late ? "late_" : "") + (decides ? "decide" : "answer");
    }

    /** A decision and an answer, an outcome alone, or first that somebody finds the competent body. */
    private static String promise(Kind kind, @Nullable Integer body) {
        if (body == null) return "triage";
        return kind.hasAnswerClock() ? "answer" : "outcome";
    }

    private Map<String, Object> named(Spoken spoken, @Nullable Integer body) {
        Map<String, Object> facts = new HashMap<>();
        NamedBody named = NamedBody.of(bodies.get(body == null ? Bodies.NATIONAL_DESK : body), spoken.written());
        facts.put("body", "\u2068" + named.inside() + "\u2069");
        facts.put("start", "\u2068" + named.start() + "\u2069");
        facts.put("gender", named.gender().word());
        return facts;
    }

    private static String isolated(TrackingCode code) {
        return "\u2066" + code.display() + "\u2069";
    }

    private static String spaced(String digits) {
        return digits.replaceAll("(?<=.)(?=.)", " ");
    }
}
