package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.People;
import org.springframework.stereotype.Component;

/** Following a submission from outside: the code alone opens nothing. */
@Component
class Tracking {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int PIN_LENGTH = 6;

    private final Codes codes;
    private final Keys keys;
    private final People people;
    private final Parts parts;
    private final Finishing finishing;
    private final LocalLaw law;

    Tracking(Codes codes, Keys keys, People people, Parts parts, Finishing finishing, LocalLaw law) {
        this.codes = codes;
        this.keys = keys;
        this.people = people;
        this.parts = parts;
        this.finishing = finishing;
        this.law = law;
    }

    /**
     * Opens with the phone, e-mail or PIN given at filing. Empty alike for a wrong code and a wrong key: nothing tells
     * whether the code exists.
     */
    Optional<Opened> open(TrackingCode code, String typed) {
        Optional<SubmissionRecord> row = codes.find(code);
        if (row.isEmpty()) {
            // Takes as long as a code that exists.
            people.matches(NOBODY, typed);
            return Optional.empty();
        }
        boolean pin = typed.strip().matches("[0-9٠-٩]{6}") && keys.isPin(code, digits(typed));
        if (pin || people.matches(row.get().getPersonId(), typed)) {
            return Optional.of(Opened.byPerson(row.get().getId()));
        }
        UUID helper = row.get().getHelperId();
        boolean helperMay = helper != null && !"NOTHING".equals(row.get().getHelperSees());
        return helperMay && people.matches(helper, typed)
                ? Optional.of(new Opened(
                        row.get().getId(), true, "ALL".equals(row.get().getHelperSees())))
                : Optional.empty();
    }

    /** Opens with the PIN and with no contact. */
    Optional<Opened> openByPin(TrackingCode code, String typed) {
        String pin = digits(typed);
        if (pin.length() != PIN_LENGTH || !keys.isPin(code, pin)) return Optional.empty();
        return codes.findSubmission(code).map(Opened::byPerson);
    }

    /** Opens with the token of the receipt's QR code or the e-mail's link. */
    Optional<Opened> openByToken(TrackingCode code, String token) {
        if (!keys.isToken(code, token)) return Optional.empty();
        return codes.findSubmission(code).map(Opened::byPerson);
    }

    Optional<PublicCase> find(UUID id) {
        return parts.find(id).map(whole -> show(whole.row(), whole.parts()));
    }

    /** The whole chain: of what is the administration's own affair the place and the hash, and nothing it says. */
    List<HistoryEntry> findHistory(UUID id) {
        return parts.find(id)
                .map(whole -> whole.parts().history().stream()
                        .map(event -> event.type().isPublic() ? event : event.withoutWords())
                        .toList())
                .orElse(List.of());
    }

    private PublicCase show(SubmissionRecord row, Parts.All all) {
        UUID id = row.getId();
        State state = State.valueOf(row.getState());
        List<HistoryEntry> timeline =
                all.history().stream().filter(e -> e.type().isPublic()).toList();
        boolean reopens = finishing.mayReopen(row);
        return new PublicCase(
                id,
                new TrackingCode(row.getCode()),
                Kind.valueOf(row.getKind()),
                state.shownToCitizen(),
                Ball.valueOf(row.getBall()),
                row.getSubject(),
                row.getBody(),
                row.getSummary(),
                Language.find(row.getLanguage()).orElse(Language.AR),
                Channel.valueOf(row.getChannel()),
                row.getComplainantType(),
                row.getWithheld(),
                row.getPersonId(),
                row.getHelperId(),
                row.getHelperSees(),
                new NewSubmission.Place(
                        row.getTerritory(),
                        row.getPlaceWords(),
                        row.getLat(),
                        row.getLon(),
                        row.getCountry(),
                        row.getConsulate()),
                row.getBodyId(),
                row.getCompetentBodyId(),
                row.getReceivedOn(),
                row.getFiledAt(),
                row.getBodyReceivedOn(),
                row.getDecidedOn(),
                row.getTriageBy(),
                row.getDecideBy(),
                row.getAnswerBy(),
                row.getRules(),
                row.getAnsweredAt(),
                row.getOutcome(),
                state == State.AWAITING_COMPLEMENT ? asked(timeline, row) : Optional.empty(),
                reopens && row.getAnsweredAt() != null
                        ? law.of(row).reopenUntil(LegalClock.dayOf(row.getAnsweredAt()))
                        : null,
                row.getReopened(),
                timeline,
                all.messages(),
                all.requests().stream()
                        .filter(CaseFile.Request::isOpen)
                        .map(r -> new PublicCase.WaitingService(r.serviceId(), r.dueOn()))
                        .toList(),
                all.points(),
                all.answers().stream().filter(a -> a.sentAt() != null).toList(),
                all.attachments().stream()
                        .filter(a -> a.role() != AttachmentRole.INTERNAL)
                        .toList(),
                all.ratings());
    }

    private static Optional<PublicCase.ComplementAsked> asked(List<HistoryEntry> timeline, SubmissionRecord row) {
        return timeline.reversed().stream()
                .filter(e -> e.type() == EventType.COMPLEMENT_ASKED)
                .findFirst()
                .map(HistoryEntry::facts)
                .map(f -> new PublicCase.ComplementAsked(
                        String.valueOf(f.get("what")),
                        // A calendar that changed since may have moved what was said then.
                        row.getPausedUntil() == null
                                ? LocalDate.parse(String.valueOf(f.get("until")))
                                : row.getPausedUntil()));
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.strip()
                .chars()
                .map(c -> Character.digit(c, 10))
                .filter(d -> d >= 0)
                .forEach(digits::append);
        return digits.toString();
    }
}
