package ma.chikaya.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** One submission as an official may see it: nothing outside his scope, no withheld identity outside the national desk. */
@Component
class Reading {

    private final Register register;
    private final Codes codes;
    private final Scopes scopes;
    private final Permissions permissions;
    private final Approving approving;
    private final Parts parts;
    private final Points points;
    private final Answers answers;
    private final InstantSource clock;

    Reading(
            Register register,
            Codes codes,
            Scopes scopes,
            Permissions permissions,
            Approving approving,
            Parts parts,
            Points points,
            Answers answers,
            InstantSource clock) {
        this.register = register;
        this.codes = codes;
        this.scopes = scopes;
        this.permissions = permissions;
        this.approving = approving;
        this.parts = parts;
        this.points = points;
        this.answers = answers;
        this.clock = clock;
    }

    Optional<CaseFile> find(Official official, TrackingCode code) {
        Scope scope = scopes.of(official);
        return codes.findSubmission(code)
                .flatMap(register::find)
                .filter(row -> scopes.sees(scope, row))
                .map(row -> file(official, row));
    }

    /** Whether one may see it at all, for attachments and other ways in. */
    boolean sees(Official official, UUID id) {
        Scope scope = scopes.of(official);
        return register.find(id).filter(row -> scopes.sees(scope, row)).isPresent();
    }

    /** What an official keyed himself today: he holds the paper, and its author waits for the receipt. */
    Optional<UUID> findKeyed(Official official, TrackingCode code) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        return codes.findSubmission(code)
                .flatMap(register::find)
                .filter(row -> Objects.equals(row.getKeyedBy(), official.id()))
                .filter(row -> LegalClock.dayOf(row.getFiledAt()).equals(today))
                .map(SubmissionRecord::getId);
    }

    Optional<TrackingCode> findCode(UUID id) {
        return register.find(id).map(row -> new TrackingCode(row.getCode()));
    }

    /** Withheld identities are held by the national desk alone. */
    static boolean holdsIdentity(Official official, SubmissionRecord row) {
        return !row.getWithheld() || official.is(Role.TRIAGE, Bodies.NATIONAL_DESK);
    }

    private CaseFile file(Official official, SubmissionRecord row) {
        UUID id = row.getId();
        boolean identity = holdsIdentity(official, row);
        List<HistoryEntry> history = parts.history(id);
        var waiting = approving.findWaiting(id);
        return new CaseFile(
                Inbox.line(row),
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
                row.getPausedUntil(),
                row.getAnsweredAt(),
                row.getOutcome(),
                row.getRedirections(),
                history,
                Chain.holds(id, history, row.getChain()),
                parts.messages(id),
                parts.notes(id),
                parts.requests(id),
                points.listOf(id).stream()
                        .map(p -> new CaseFile.Point(p.no(), p.label(), p.quote()))
                        .toList(),
                answers.listOf(id),
                waiting.map(p -> new CaseFile.Proposal(
                        p.getSeq(),
                        ProposalKind.valueOf(p.getKind()),
                        HistoryFacts.read(p.getData()),
                        p.getProposedBy(),
                        p.getProposedAt(),
                        p.getWaitsUntil(),
                        p.getLevel(),
                        p.getApproverBodyId())),
                parts.attachments(id),
                parts.named(id),
                parts.ratings(id),
                actions(official, row),
                waiting.filter(p -> approving.mayDecide(official, row, p)).isPresent(),
                identity);
    }

    private Set<Action> actions(Official official, SubmissionRecord row) {
        Set<Action> allowed = EnumSet.noneOf(Action.class);
        State state = State.valueOf(row.getState());
        for (Action action : Action.values()) {
            Lifecycle.find(Kind.valueOf(row.getKind()), state, action)
                    .filter(t -> t.who() != Who.APPROVER)
                    .filter(t -> permissions.may(t.who(), Actor.of(official), row))
                    .ifPresent(t -> allowed.add(action));
        }
        return allowed;
    }
}
