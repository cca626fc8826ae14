package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.EventType;
import ma.chikaya.directory.Bodies;
import ma.chikaya.documents.Dossier;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Demo;
import ma.chikaya.web.AnswersGiven;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Message;
import ma.chikaya.web.Page;
import ma.chikaya.web.PaperSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything a case holds, on paper: as its reader sees it on the page, contacts left out. */
@Component
class DossierPaper {

    private static final Set<EventType> DECISIONS = EnumSet.of(
            EventType.ACCEPTED,
            EventType.REFERRED,
            EventType.REDIRECTED,
            EventType.HANDED_OVER,
            EventType.ROUTED,
            EventType.COMPLEMENT_ASKED,
            EventType.REFUSED,
            EventType.CONCLUDED,
            EventType.REOPENED);

    private final Bodies bodies;
    private final Names names;
    private final Topics topics;
    private final History history;
    private final CaseFiles files;
    private final CaseMessages messages;
    private final AnswersGiven given;
    private final PaperSeals seals;
    private final Demo demo;
    private final InstantSource clock;

    DossierPaper(
            Bodies bodies,
            Names names,
            Topics topics,
            History history,
            CaseFiles files,
            CaseMessages messages,
            AnswersGiven given,
            PaperSeals seals,
            Demo demo,
            InstantSource clock) {
        this.bodies = bodies;
        this.names = names;
        this.topics = topics;
        this.history = history;
        this.files = files;
        this.messages = messages;
        this.given = given;
        this.seals = seals;
        this.demo = demo;
        this.clock = clock;
    }

    Dossier of(Page page, CaseFile file) {
        CaseFiles.Shelf shelf = files.shelf(page, file);
        List<History.Told> told = history.told(page, file);
        Answers.Answer answer = file.answers().stream()
                .filter(one -> one.sentAt() != null)
                .reduce((first, second) -> second)
                .orElse(null);
        List<String> fileNames = new ArrayList<>();
        shelf.recordings().forEach(one -> fileNames.add(one.name()));
        shelf.evidence().forEach(one -> fileNames.add(one.name()));
        int body = Objects.requireNonNullElse(
                file.line().competentBodyId(), file.line().bodyId());
        return new Dossier(
                demo.isOn(),
                page.language(),
                file.line().code(),
                bodies.get(body, LegalClock.dayOf(file.filedAt())).label(),
                StateChip.label(page, file.line().state()),
                Say.local(file.filedAt()),
                file.line().decideBy(),
                file.line().answerBy(),
                facts(page, file),
                identity(page, file),
                file.withheld() && !file.holdsIdentity(),
                file.line().subject().isBlank() ? null : file.line().subject(),
                file.text().isBlank() ? file.summary() : file.text(),
                fileNames,
                noCourt(file),
                told.stream()
                        .map(one -> new Dossier.Event(at(one), one.what(), one.who()))
                        .toList(),
                messages(page, file, shelf),
                decisions(told),
                answer == null ? List.of() : LetterPaper.points(file, answer),
                answer == null || answer.sentAt() == null ? null : LegalClock.dayOf(answer.sentAt()),
                file.history().getLast().hash(),
                file.history().size(),
                Say.local(clock.instant()),
                seals.address(seals.dossier(
                        file.line().code(),
                        body,
                        file.filedAt(),
                        PaperSeals.textPrint(file.history()),
                        file.history().getLast().hash(),
                        file.history().size())));
    }

    private List<Dossier.Fact> facts(Page page, CaseFile file) {
        List<Dossier.Fact> facts = new ArrayList<>();
        facts.add(new Dossier.Fact(
                page.t("desk.filter.kind"),
                page.t("desk.kind", "kind", file.line().kind())));
        add(facts, page, "place", names.place(page, file.place()));
        add(facts, page, "topic", topics.name(page, file.line().topic()));
        add(
                facts,
                page,
                "channel",
                page.t("desk.channel", "channel", file.line().channel()));
        add(facts, page, "received", Say.date(page, file.line().receivedOn()));
        given.of(page, file.line().id()).forEach(one -> facts.add(new Dossier.Fact(one.question(), one.answer())));
        return facts;
    }

    private List<Dossier.Fact> identity(Page page, CaseFile file) {
        List<Dossier.Fact> facts = new ArrayList<>();
        if (file.line().personId() == null) return facts;
        add(facts, page, "name", file.complainant());
        add(facts, page, "type", Facts.type(page, file.line().complainantType()));
        return facts;
    }

    private List<Dossier.Message> messages(Page page, CaseFile file, CaseFiles.Shelf shelf) {
        List<Message> shown = messages.of(page, file, shelf);
        List<Dossier.Message> printed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Message one = shown.get(i);
            printed.add(new Dossier.Message(
                    Say.local(file.messages().get(i).at()),
                    one.sender(),
                    one.text(),
                    one.files().stream().map(Attachment::name).toList()));
        }
        return printed;
    }

    private static List<Dossier.Decision> decisions(List<History.Told> told) {
        return told.stream()
                .filter(one -> DECISIONS.contains(one.event().type()) && one.detail() != null)
                .map(one -> new Dossier.Decision(at(one), one.what(), DraftFields.orEmpty(one.detail()), one.who()))
                .toList();
    }

    static @Nullable Boolean noCourt(CaseFile file) {
        return file.history().getFirst().facts().get("noCourt") instanceof Boolean stated ? stated : null;
    }

    private static LocalDateTime at(History.Told told) {
        return Say.local(told.event().at());
    }

    private static void add(List<Dossier.Fact> facts, Page page, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new Dossier.Fact(page.t("desk.fact." + name), value));
    }
}
