package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door of casework. Reads pass the reader's scope; commands are refused with a message key, or done whole. A
 * command's {@code version} is that of the {@link CaseFile} the official was looking at.
 */
@Component
public class Cases {

    private final Doors doors;
    private final Filing filing;
    private final Tracking tracking;
    private final Claimed claimed;
    private final Reading reading;
    private final Scopes scopes;
    private final Inbox inbox;
    private final Counts counts;
    private final BodyCounts bodyCounts;
    private final Deciding deciding;
    private final Circulating circulating;
    private final Answering answering;
    private final Approving approving;
    private final Corresponding corresponding;
    private final Finishing finishing;
    private final Assigning assigning;
    private final Inspections inspections;
    private final Prompting prompting;
    private final TakingOver takingOver;
    private final Identities identities;
    private final Withheld withheld;
    private final SavedViews savedViews;
    private final Scratchpad scratchpad;

    Cases(
            Doors doors,
            Filing filing,
            Tracking tracking,
            Claimed claimed,
            Reading reading,
            Scopes scopes,
            Inbox inbox,
            Counts counts,
            BodyCounts bodyCounts,
            Deciding deciding,
            Circulating circulating,
            Answering answering,
            Approving approving,
            Corresponding corresponding,
            Finishing finishing,
            Assigning assigning,
            Inspections inspections,
            Prompting prompting,
            TakingOver takingOver,
            Identities identities,
            Withheld withheld,
            SavedViews savedViews,
            Scratchpad scratchpad) {
        this.doors = doors;
        this.filing = filing;
        this.tracking = tracking;
        this.claimed = claimed;
        this.reading = reading;
        this.scopes = scopes;
        this.inbox = inbox;
        this.counts = counts;
        this.bodyCounts = bodyCounts;
        this.deciding = deciding;
        this.circulating = circulating;
        this.answering = answering;
        this.approving = approving;
        this.corresponding = corresponding;
        this.finishing = finishing;
        this.assigning = assigning;
        this.inspections = inspections;
        this.prompting = prompting;
        this.takingOver = takingOver;
        this.identities = identities;
        this.withheld = withheld;
        this.savedViews = savedViews;
        this.scratchpad = scratchpad;
    }

    // --- the citizen

    /** Files a submission, in the caller's transaction where there is one. Safe to repeat with its key. */
    public Outcome<Receipt> file(NewSubmission submission) {
        return Doors.filing(() -> filing.file(submission));
    }

    /** The receipt given before under a key; refused where the key stood for another content. */
    public Optional<Outcome<Receipt>> findFiled(String key, String contentHash) {
        return Doors.filing(() -> filing.findFiled(key, contentHash));
    }

    /** Opens with the phone, e-mail or PIN; empty alike for a wrong code and a wrong key. */
    public Optional<Opened> open(TrackingCode code, String phoneEmailOrPin) {
        return Doors.named(code, () -> tracking.open(code, phoneEmailOrPin));
    }

    /** Opens with the token of the receipt's QR code. */
    public Optional<Opened> openByToken(TrackingCode code, String token) {
        return Doors.named(code, () -> tracking.openByToken(code, token));
    }

    /** The submission as far as who opened it may see it. */
    public Optional<PublicCase> findPublic(Opened opened) {
        return findPublic(opened.id()).map(shown -> opened.whole() ? shown : shown.standing());
    }

    /** The submission as its author sees it; the caller has opened it. */
    public Optional<PublicCase> findPublic(UUID id) {
        return Doors.opened(id, () -> tracking.find(id));
    }

    /** Whose it is, for what is written to himself; the caller has opened it. */
    public Optional<Identities.Shown> findParties(UUID id) {
        return Doors.opened(id, () -> identities.find(id));
    }

    /** The lines of a citizen's own list, in the order of the ids; the caller knows them to be his. */
    public List<ClaimedCase> listClaimed(List<UUID> ids) {
        return claimed.list(ids);
    }

    /** The latest of these kinds among several cases, the caller knowing them to be his. */
    public List<LatestEvent> listLatest(Collection<UUID> ids, Collection<EventType> types, int most) {
        return claimed.latest(ids, types, most);
    }

    /** The whole history with its hashes, internal events without their words; the caller has opened it. */
    public List<HistoryEntry> findHistory(UUID id) {
        return Doors.opened(id, () -> tracking.findHistory(id));
    }

    /** The receipt again, for printing; the caller has opened it. */
    public Optional<Receipt> findReceipt(UUID id) {
        return Doors.opened(id, () -> filing.findReceipt(id));
    }

    /** The receipt of what an official keyed today, to be handed over, wherever the case has gone since. */
    public Optional<Receipt> findKeyed(Official official, TrackingCode code) {
        return Doors.named(code, () -> reading.findKeyed(official, code).flatMap(filing::findReceipt));
    }

    /** The subjects of those of these cases that an official keyed himself: he wrote them, wherever the cases are. */
    public Map<UUID, String> findSubjectsKeyed(Official official, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Scoped.as(Acting.system(), () -> reading.findSubjectsKeyed(official.id(), ids));
    }

    /**
     * A message of the citizen, or the complement where one is awaited; files are already stored for {@code id}.
     *
     * @param message the id it is to have: under one that was sent before nothing is sent, see {@link #isRepeated}
     */
    public Outcome<Integer> writeToBody(Opened opened, UUID message, String text, List<UUID> files) {
        if (!opened.whole()) return Outcome.refused("casework.refused.permission");
        return Doors.opened(
                opened.id(), () -> corresponding.fromCitizen(opened.id(), message, opened.actor(), text, files));
    }

    /** Whether a message was not written because it had been before. */
    public static boolean isRepeated(Outcome<?> written) {
        return written instanceof Outcome.Refused<?>(var why) && why.key().equals(Corresponding.REPEATED);
    }

    public Outcome<Integer> writeToBody(UUID id, String text, List<UUID> files) {
        return writeToBody(Opened.byPerson(id), UUID.randomUUID(), text, files);
    }

    public Outcome<Integer> rate(Opened opened, Verdict verdict, @Nullable String comment) {
        if (!opened.whole()) return Outcome.refused("casework.refused.permission");
        return Doors.opened(opened.id(), () -> finishing.rate(opened.id(), opened.actor(), verdict, comment));
    }

    public Outcome<Integer> rate(UUID id, Verdict verdict, @Nullable String comment) {
        return rate(Opened.byPerson(id), verdict, comment);
    }

    public Outcome<Integer> reopen(Opened opened, String reason) {
        if (!opened.whole()) return Outcome.refused("casework.refused.permission");
        return Doors.opened(opened.id(), () -> finishing.reopen(opened.id(), opened.actor(), reason));
    }

    public Outcome<Integer> reopen(UUID id, String reason) {
        return reopen(Opened.byPerson(id), reason);
    }

    // --- reading at the desk

    public Scope scopeOf(Official official) {
        return scopes.of(official);
    }

    /** One page of a list, a row longer than asked where there are more. */
    public List<CaseLine> list(Official official, InboxQuery query) {
        return doors.reading(official, () -> inbox.list(scopes.of(official), query));
    }

    /** What the services of an agent were asked, the nearest date first. */
    public List<CaseLine> listAsked(Official official, int most) {
        return doors.reading(official, () -> inbox.listAsked(scopes.of(official), most));
    }

    /** The requests themselves, the nearest date first. */
    public List<AskedRequest> listRequests(Official official, int most) {
        return doors.reading(official, () -> inbox.listRequests(scopes.of(official), most));
    }

    /** How many a filter holds in all; for the views alone, {@link #count(Official)} costs less. */
    public int count(Official official, InboxQuery query) {
        return doors.reading(official, () -> inbox.count(scopes.of(official), query));
    }

    /** How many a search finds in its view, and beyond it. */
    public Found countFound(Official official, InboxQuery query) {
        return doors.reading(official, () -> inbox.countFound(scopes.of(official), query));
    }

    public Map<InboxQuery.View, Integer> count(Official official) {
        return doors.reading(official, () -> counts.of(scopes.of(official)));
    }

    /** What each of these bodies has open; outside one's scope, and where there is nothing, a body is left out. */
    public Map<Integer, OpenCounts> countOpen(Official official, Collection<Integer> bodies) {
        return doors.reading(official, () -> bodyCounts.of(scopes.of(official), bodies));
    }

    /** The open cases in these bodies that name the reader himself, to take them off what is counted for everybody. */
    public List<CaseLine> listNaming(Official official, Collection<Integer> bodies) {
        Scope scope = scopes.of(official);
        return bodyCounts.naming(scope, bodies.stream().filter(scope::covers).toArray(Integer[]::new));
    }

    /** What these bodies have over its legal date, the oldest first, one more than asked where there are more. */
    public List<CaseLine> listLate(Official official, Collection<Integer> bodies, int most) {
        return doors.reading(official, () -> inbox.listLate(scopes.of(official), bodies, most));
    }

    /** The submissions among these that one sees, in no order. */
    public List<CaseLine> list(Official official, Collection<UUID> ids) {
        return doors.reading(official, () -> inbox.list(scopes.of(official), ids));
    }

    public int countAsked(Official official) {
        return doors.reading(official, () -> counts.asked(scopes.of(official)));
    }

    public Optional<LocalDate> findNextDue(Official official) {
        return doors.reading(official, () -> counts.nextDue(scopes.of(official)));
    }

    /** Empty alike where there is none and where it is out of scope. */
    public Optional<CaseFile> find(Official official, TrackingCode code) {
        Optional<CaseFile> found = doors.at(official, code, () -> reading.find(official, code));
        found.ifPresent(file ->
                inspections.read(official, file.line().bodyId(), file.line().id()));
        return found;
    }

    /** Whether an official sees a submission, for its attachments and papers. */
    public boolean sees(Official official, UUID id) {
        return doors.in(official, id, () -> reading.sees(official, id));
    }

    /** The code of a submission that another one names as its duplicate. */
    public Optional<TrackingCode> findCode(UUID id) {
        return Doors.opened(id, () -> reading.findCode(id));
    }

    /** Names by person, of cases the official sees and whose identity is not withheld, in one query. */
    public Map<UUID, String> findNames(Official official, Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : doors.reading(official, () -> identities.findNames(people));
    }

    /** The complainant, written into the history as shown; empty where the identity is withheld from the reader. */
    public Optional<Identities.Shown> showIdentity(Official official, UUID id) {
        return doors.in(official, id, () -> identities.show(official, id));
    }

    /** Who is behind a case of withheld identity, whichever body has it: to the national desk, and into the history. */
    public Optional<Withheld.Found> showWithheld(Official official, TrackingCode code) {
        return Doors.named(code, () -> withheld.show(official, code));
    }

    /** The national desk writes to whoever is behind such a case; the body reads it too. */
    public Outcome<Integer> writeToWithheld(Official official, TrackingCode code, String text) {
        return Doors.named(code, () -> withheld.write(official, code, text));
    }

    // --- deciding

    public Outcome<Integer> takeUp(Official official, UUID id, int version) {
        return doors.in(official, id, () -> deciding.takeUp(official, id, version));
    }

    public Outcome<Integer> accept(Official official, UUID id, int version, String reason) {
        return doors.in(official, id, () -> deciding.accept(official, id, version, reason));
    }

    public Outcome<Integer> refer(Official official, UUID id, int version, int bodyId, String reason) {
        return doors.in(official, id, () -> deciding.refer(official, id, version, bodyId, reason));
    }

    public Outcome<Integer> redirect(Official official, UUID id, int version, int bodyId, String reason) {
        return doors.in(official, id, () -> deciding.redirect(official, id, version, bodyId, reason));
    }

    /** The triage desk assigns to a body. */
    public Outcome<Integer> route(Official official, UUID id, int version, int bodyId, String reason) {
        return doors.in(official, id, () -> deciding.route(official, id, version, bodyId, reason));
    }

    public Outcome<Integer> askComplement(Official official, UUID id, int version, String what) {
        return doors.in(official, id, () -> deciding.askComplement(official, id, version, what));
    }

    /** Proposes a refusal: another body is named where it is competent, the other case where this one repeats it. */
    public Outcome<Integer> proposeRefusal(
            Official official,
            UUID id,
            int version,
            Ground ground,
            String reason,
            @Nullable String guidance,
            @Nullable Integer competent,
            @Nullable String duplicateOf) {
        return doors.in(
                official,
                id,
                () -> deciding.proposeRefusal(official, id, version, ground, reason, guidance, competent, duplicateOf));
    }

    /** The shorter way of observations, suggestions and questions. */
    public Outcome<Integer> conclude(Official official, UUID id, int version, Concluding outcome, String reason) {
        return doors.in(official, id, () -> finishing.conclude(official, id, version, outcome, reason));
    }

    // --- working

    public Outcome<Integer> assign(Official official, UUID id, int assignee) {
        return doors.in(official, id, () -> assigning.assign(official, id, assignee));
    }

    public Outcome<Integer> summarise(Official official, UUID id, int version, String summary) {
        return doors.in(official, id, () -> assigning.summarise(official, id, version, summary));
    }

    public Outcome<Integer> correct(
            Official official, UUID id, int version, String subject, @Nullable String topic, Kind kind) {
        return doors.in(official, id, () -> assigning.correct(official, id, version, subject, topic, kind));
    }

    public Outcome<Integer> nameOfficial(Official official, UUID id, int version, int named) {
        return doors.in(official, id, () -> assigning.name(official, id, version, named));
    }

    /** Takes the naming of an official back; never by himself, who does not see the case. */
    public Outcome<Integer> releaseOfficial(Official official, UUID id, int version, int named, String reason) {
        return doors.in(official, id, () -> assigning.release(official, id, version, named, reason));
    }

    public Outcome<Integer> circulate(
            Official official,
            UUID id,
            int version,
            Set<Integer> services,
            String question,
            @Nullable String instructions,
            LocalDate dueOn) {
        return doors.in(
                official, id, () -> circulating.ask(official, id, version, services, question, instructions, dueOn));
    }

    public Outcome<Integer> answerRequest(Official official, UUID id, UUID request, String answer) {
        return answerRequest(official, id, request, answer, List.of());
    }

    /** The same with a report or photographs, already stored for {@code id}, that stay inside the administration. */
    public Outcome<Integer> answerRequest(Official official, UUID id, UUID request, String answer, List<UUID> files) {
        return doors.in(official, id, () -> circulating.answer(official, id, request, answer, files));
    }

    public Outcome<Integer> withdrawRequest(Official official, UUID id, int version, UUID request) {
        return doors.in(official, id, () -> circulating.withdraw(official, id, version, request));
    }

    public Outcome<Integer> writeToCitizen(Official official, UUID id, String text, List<UUID> files) {
        return doors.in(official, id, () -> corresponding.toCitizen(official, id, text, files));
    }

    public Outcome<Integer> note(Official official, UUID id, String text) {
        return doors.in(official, id, () -> corresponding.note(official, id, text));
    }

    // --- following from above

    /** Once a day and case, by a supervisor of a body above; kept in the case, and not told to the citizen. */
    public Outcome<Integer> remind(Official official, UUID id, @Nullable String text) {
        return doors.in(official, id, () -> prompting.remind(official, id, text));
    }

    /** The supervisor of the body that has it must answer by a day that both are told. */
    public Outcome<Integer> askExplanation(Official official, UUID id, int version, String question) {
        return doors.in(official, id, () -> prompting.askExplanation(official, id, version, question));
    }

    public Outcome<Integer> explain(Official official, UUID id, int version, String answer) {
        return doors.in(official, id, () -> prompting.explain(official, id, version, answer));
    }

    /** The body above handles it from now on: late and reminded of, or delegated to it. */
    public Outcome<Integer> takeOver(Official official, UUID id, int version, String reason) {
        return doors.in(official, id, () -> takingOver.takeOver(official, id, version, reason));
    }

    // --- answering

    public Outcome<Integer> setPoints(Official official, UUID id, int version, List<CaseFile.Point> points) {
        List<Points.Point> wanted = points.stream()
                .map(p -> new Points.Point(p.no(), p.label(), p.quote()))
                .toList();
        return doors.in(official, id, () -> answering.setPoints(official, id, version, wanted));
    }

    /** Saves the draft of the answer, finished or not, and gives its new revision. */
    public Outcome<Integer> saveAnswer(
            Official official,
            UUID id,
            int revision,
            Language language,
            @Nullable String opening,
            @Nullable String summary,
            List<Answers.PointAnswer> points) {
        return doors.in(
                official,
                id,
                () -> answering.save(official, id, revision, new Answering.Draft(language, opening, summary, points)));
    }

    public Outcome<Integer> proposeAnswer(Official official, UUID id, int version) {
        return doors.in(official, id, () -> answering.propose(official, id, version));
    }

    /** Takes a proposed answer back; for whoever proposed it. */
    public Outcome<Integer> withdrawAnswer(Official official, UUID id, int version) {
        return doors.in(official, id, () -> approving.withdraw(official, id, version));
    }

    public Outcome<Integer> approve(Official official, UUID id, int version, @Nullable String comment) {
        return doors.in(official, id, () -> approving.approve(official, id, version, comment));
    }

    public Outcome<Integer> sendBack(Official official, UUID id, int version, String comment) {
        return doors.in(official, id, () -> approving.sendBack(official, id, version, comment));
    }

    public Outcome<Integer> finishMeasure(Official official, UUID id, int round, int point) {
        return doors.in(official, id, () -> finishing.finishMeasure(official, id, round, point));
    }

    /** Closes an answered submission; time does it by itself, this is for histories brought in with their past. */
    public Outcome<Integer> close(UUID id) {
        return Doors.opened(id, () -> finishing.close(id));
    }

    // --- what an official keeps for himself

    public SavedViews savedViews() {
        return savedViews;
    }

    public Scratchpad scratchpad() {
        return scratchpad;
    }
}
