package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.People;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** One submission as an official may see it: nothing outside his scope, no withheld identity outside the national desk. */
@Component
class Reading {

    private final DSLContext sql;
    private final Register register;
    private final Codes codes;
    private final Scopes scopes;
    private final Approving approving;
    private final Permissions permissions;
    private final TakingOver takingOver;
    private final Parts parts;
    private final People people;
    private final InstantSource clock;

    Reading(
            DSLContext sql,
            Register register,
            Codes codes,
            Scopes scopes,
            Approving approving,
            Permissions permissions,
            TakingOver takingOver,
            Parts parts,
            People people,
            InstantSource clock) {
        this.sql = sql;
        this.register = register;
        this.codes = codes;
        this.scopes = scopes;
        this.approving = approving;
        this.permissions = permissions;
        this.takingOver = takingOver;
        this.parts = parts;
        this.people = people;
        this.clock = clock;
    }

    Optional<CaseFile> find(Official official, TrackingCode code) {
        Scope scope = scopes.of(official);
        return codes.findSubmission(code)
                .flatMap(parts::find)
                .filter(whole -> Scopes.sees(scope, whole.row(), whole.parts()))
                .map(whole -> file(official, whole.row(), whole.parts()));
    }

    /** The same for whoever prints a letter of it at the counter; {@link Doors} has let him in. */
    Optional<CaseFile> findForLetter(Official official, UUID id) {
        return parts.find(id)
                .filter(whole -> !whole.parts().named().contains(official.id()))
                .map(whole -> file(official, whole.row(), whole.parts()));
    }

    /** Whether one may see it at all, for attachments and other ways in. */
    boolean sees(Official official, UUID id) {
        Scope scope = scopes.of(official);
        return scopes.sees(scope, id);
    }

    /** What an official keyed himself today: he holds the paper, and its author waits for the receipt. */
    Optional<UUID> findKeyed(Official official, TrackingCode code) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        return codes.find(code)
                .filter(row -> Objects.equals(row.getKeyedBy(), official.id()))
                .filter(row -> LegalClock.dayOf(row.getFiledAt()).equals(today))
                .map(SubmissionRecord::getId);
    }

    Map<UUID, String> findSubjectsKeyed(int account, Collection<UUID> ids) {
        return sql.select(SUBMISSION.ID, SUBMISSION.SUBJECT)
                .from(SUBMISSION)
                .where(SUBMISSION.ID.in(ids), SUBMISSION.KEYED_BY.eq(account))
                .fetchMap(SUBMISSION.ID, SUBMISSION.SUBJECT);
    }

    Optional<TrackingCode> findCode(UUID id) {
        return register.find(id).map(row -> new TrackingCode(row.getCode()));
    }

    static boolean holdsIdentity(Official official, SubmissionRecord row) {
        return !row.getWithheld() || Permissions.isHolder(official);
    }

    private CaseFile file(Official official, SubmissionRecord row, Parts.All all) {
        boolean identity = holdsIdentity(official, row);
        var waiting = all.waiting();
        return new CaseFile(
                Inbox.line(row),
                row.getWithheld()
                        ? null
                        : people.findNames(List.of(row.getPersonId())).get(row.getPersonId()),
                row.getVersion(),
                row.getRound(),
                Language.find(row.getLanguage()).orElse(Language.AR),
                row.getWrittenIn(),
                row.getBody(),
                row.getSummary(),
                Optional.ofNullable(row.getBusiness()).map(JSONB::data).orElse(null),
                new NewSubmission.Place(
                        row.getTerritory(),
                        row.getPlaceWords(),
                        row.getLat(),
                        row.getLon(),
                        row.getCountry(),
                        row.getConsulate()),
                row.getFiledAt(),
                row.getKeyedBy(),
                row.getWithheld(),
                identity ? row.getHelperId() : null,
                identity ? row.getHelperSees() : null,
                row.getBodyReceivedOn(),
                row.getDecidedOn(),
                row.getTriageBy(),
                row.getRules(),
                row.getPausedUntil(),
                row.getAnsweredAt(),
                row.getOutcome(),
                row.getRedirections(),
                all.history(),
                Chain.holds(row.getId(), all.history(), row.getChain()),
                all.messages(),
                // What one body writes for itself stays with it when the case goes to the next.
                all.notes().stream()
                        .filter(note -> note.bodyId() == row.getBodyId())
                        .toList(),
                all.requests().stream()
                        .filter(request -> request.bodyId() == row.getBodyId())
                        .toList(),
                all.points(),
                all.answers(),
                waiting.map(p -> new CaseFile.Proposal(
                        p.getSeq(),
                        ProposalKind.valueOf(p.getKind()),
                        HistoryFacts.read(p.getData()),
                        p.getProposedBy(),
                        p.getProposedAt(),
                        p.getWaitsUntil(),
                        p.getLevel(),
                        p.getApproverBodyId())),
                all.attachments(),
                all.named(),
                all.ratings(),
                all.prompts(),
                actions(official, row, all, LegalClock.dayOf(clock.instant())),
                waiting.filter(p -> approving.mayDecide(official, row, p)).isPresent(),
                identity);
    }

    private Set<Action> actions(Official official, SubmissionRecord row, Parts.All all, LocalDate today) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        if (all.named().contains(official.id())) return allowed;
        BooleanSupplier asked = () -> Scopes.wasAsked(official.services(), row.getBodyId(), all);
        State state = State.valueOf(row.getState());
        for (Action action : Action.values()) {
            Lifecycle.find(Kind.valueOf(row.getKind()), state, action)
                    .filter(t -> t.who() != Who.APPROVER)
                    .filter(t -> t.who() == Who.ARBITER
                            ? Disputes.arbitrates(official, row)
                            : permissions.may(t.who(), official, row.getBodyId(), asked))
                    .ifPresent(t -> allowed.add(action));
        }
        if (row.getSettled() || row.getArbiterBodyId() != null) allowed.remove(Action.REDIRECT);
        if (row.getMediatorOn() != null) allowed.remove(Action.NOTE_MEDIATOR);
        if (!Extensions.isOpen(row, today)) allowed.remove(Action.EXTEND);
        if (!RunningClock.mayWait(all.history())) allowed.remove(Action.ASK_COMPLEMENT);
        boolean unexplained = all.prompts().stream().anyMatch(CaseFile.Prompt::isUnanswered);
        allowed.remove(unexplained ? Action.ASK_EXPLANATION : Action.GIVE_EXPLANATION);
        if (allowed.contains(Action.TAKE_OVER) && !takingOver.isAllowed(official, row, all.prompts())) {
            allowed.remove(Action.TAKE_OVER);
        }
        return allowed;
    }
}
