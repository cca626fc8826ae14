package ma.chikaya.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.NewSubmission.NewAttachment;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.people.People;
import ma.chikaya.routing.Flag;
import ma.chikaya.routing.LikelyTopic;
import ma.chikaya.routing.Proposals;
import ma.chikaya.routing.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files a whole form at once, from any channel: the person is registered and the submission filed, or neither. */
@Component
public class Filings {

    /** Below this a person decides. */
    static final double CERTAIN = 0.4;

    private final Completeness completeness;
    private final People people;
    private final Cases cases;
    private final Proposals proposals;
    private final Questions questions;
    private final TransactionTemplate transaction;

    Filings(
            Completeness completeness,
            People people,
            Cases cases,
            Proposals proposals,
            Questions questions,
            PlatformTransactionManager manager) {
        this.questions = questions;
        this.completeness = completeness;
        this.proposals = proposals;
        this.people = people;
        this.cases = cases;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * How it came in.
     *
     * @param id of the submission to be, whose files are stored already
     * @param receivedOn today, or the day a paper came
     * @param keyedBy the official who keyed it for somebody
     * @param noCourt whether the person states that no court is seized; null where nobody was asked
     * @param key makes a repeated sending the same filing; another content under it is refused
     */
    public record Way(
            UUID id,
            Channel channel,
            LocalDate receivedOn,
            @Nullable Integer keyedBy,
            List<NewAttachment> files,
            @Nullable Boolean noCourt,
            @Nullable String key) {}

    /** What this form became before under the same key; refused where the key was another form's. */
    public Optional<Sent> findEarlier(Form form, Way way) {
        if (way.key() == null) return Optional.empty();
        return cases.findFiled(way.key(), Composing.hash(form))
                .map(outcome -> outcome.<Sent>fold(Sent.Done::new, Sent.Refused::new));
    }

    /** Joins the caller's transaction where there is one. */
    public Sent file(Form form, Way way) {
        List<Problem> problems = new ArrayList<>(completeness.check(form));
        // On the pages the questions of the body were shown; elsewhere nobody may have seen them.
        if (problems.isEmpty() && way.channel() == Channel.WEB) problems.addAll(questions.check(form, true));
        if (!problems.isEmpty()) return new Sent.Incomplete(problems);
        Optional<Reading> reading = read(form, way);
        List<GivenAnswer> answers = questions.given(form, way.id());
        Sent sent = transaction.execute(status -> {
            UUID person = people.register(Composing.person(form));
            UUID helper = Composing.helper(form).map(people::register).orElse(null);
            Outcome<Receipt> outcome = cases.file(
                    Composing.submission(form, way, person, helper, topic(form, reading), isDanger(reading)));
            boolean earlier = outcome.isDone() && !outcome.get().submissionId().equals(way.id());
            // Nobody is kept for a submission that is not made: it was refused, or made before under this key.
            if (earlier || !outcome.isDone()) status.setRollbackOnly();
            else questions.keep(way.id(), answers);
            return outcome.<Sent>fold(Sent.Done::new, Sent.Refused::new);
        });
        return java.util.Objects.requireNonNull(sent);
    }

    /**
     * What its words say, for the desk to sort by and to correct. A program's filing is sorted by nobody: programs file
     * by the thousand.
     */
    private Optional<Reading> read(Form form, Way way) {
        if (form.told() == null || form.told().text().isBlank() || way.channel() == Channel.API)
            return Optional.empty();
        String territory = form.place() == null || form.place().territory().isBlank()
                ? null
                : form.place().territory().strip();
        return Optional.of(proposals.propose(form.told().text(), territory));
    }

    /** As it was chosen at the body's window; null where it was not and the words do not tell. */
    private static @Nullable String topic(Form form, Optional<Reading> reading) {
        Form.Addressee addressee = form.addressee();
        if (addressee != null && addressee.topic() != null) return addressee.topic();
        return reading.stream()
                .flatMap(one -> one.topics().stream().limit(1))
                .filter(topic -> topic.likelihood() >= CERTAIN)
                .map(LikelyTopic::topic)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody may be hurt: the case is marked for those who open the inbox. */
    private static boolean isDanger(Optional<Reading> reading) {
        return reading.filter(one -> one.flags().contains(Flag.DANGER)).isPresent();
    }
}
