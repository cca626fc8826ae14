package ma.chikaya.web.desk;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Identities;
import ma.chikaya.channels.DeadLetters;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.AnswersGiven;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one case together. */
@Component
class CasePages {

    static final String VIEW = "web/desk/case";

    private final Frames frames;
    private final CaseHeads heads;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Circulation circulation;
    private final Facts facts;
    private final History history;
    private final Drafts drafts;
    private final AnswersShown answers;
    private final ProposedAnswers proposed;
    private final Endings endings;
    private final CaseMessages messages;
    private final Prompts prompts;
    private final DeadLetters letters;
    private final Names names;
    private final AnswersGiven given;
    private final Cases cases;
    private final Posting posting;

    CasePages(
            Frames frames,
            CaseHeads heads,
            CaseFiles files,
            Clocks clocks,
            Circulation circulation,
            Facts facts,
            History history,
            Drafts drafts,
            AnswersShown answers,
            ProposedAnswers proposed,
            Endings endings,
            CaseMessages messages,
            Prompts prompts,
            DeadLetters letters,
            Names names,
            AnswersGiven given,
            Cases cases,
            Posting posting) {
        this.frames = frames;
        this.heads = heads;
        this.files = files;
        this.clocks = clocks;
        this.circulation = circulation;
        this.facts = facts;
        this.history = history;
        this.drafts = drafts;
        this.answers = answers;
        this.proposed = proposed;
        this.endings = endings;
        this.messages = messages;
        this.prompts = prompts;
        this.letters = letters;
        this.names = names;
        this.given = given;
        this.cases = cases;
        this.posting = posting;
    }

    /**
     * What a form on the page brings back: its words, what is wrong with them, and what was asked to be shown.
     *
     * @param rival whether somebody else saved the draft meanwhile, whose words are shown beside
     * @param kept whether words that could not be saved are kept aside for this reader
     * @param into the point a template was just put into; 0 for none
     */
    record Back(
            Typed draft,
            List<FormError> errors,
            Identities.@Nullable Shown identity,
            @Nullable Notice notice,
            boolean rival,
            boolean kept,
            int into) {

        static Back with(Typed draft) {
            return new Back(draft, List.of(), null, null, false, false, 0);
        }

        Back saying(@Nullable Notice told, boolean words) {
            return new Back(draft, errors, identity, told, rival, words, into);
        }

        Back showing(Identities.@Nullable Shown person) {
            return new Back(draft, errors, person, notice, rival, kept, into);
        }

        Back wrong(List<FormError> all, boolean other) {
            return new Back(draft, all, identity, notice, other, kept, into);
        }

        Back inserted(int point) {
            return new Back(draft, errors, identity, notice, rival, kept, point);
        }
    }

    String show(Page page, Official official, CaseFile file, Back back, Model model) {
        CaseFiles.Shelf shelf = files.shelf(page, file);
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute("file", file);
        model.addAttribute("head", heads.of(page, file));
        model.addAttribute("words", CitizenWords.of(page, file, shelf));
        model.addAttribute("given", given.of(page, file.line().id()));
        model.addAttribute("clocks", clocks.of(page, file));
        model.addAttribute("requests", circulation.of(page, file, shelf));
        model.addAttribute("facts", facts.of(page, file));
        Identities.Shown identity = back.identity();
        model.addAttribute("contacts", identity == null ? List.of() : facts.shown(page, identity));
        model.addAttribute("messages", messages.of(page, file, shelf));
        model.addAttribute("notes", notes(page, file));
        model.addAttribute("draft", Drafts.isOffered(file) ? drafts.of(page, file, back) : null);
        model.addAttribute("proposed", proposed.of(page, official, file).orElse(null));
        model.addAttribute("reopening", Drafts.isOffered(file) ? reopening(page, file) : null);
        model.addAttribute("answers", answers.sent(page, file));
        model.addAttribute("endings", endings.of(page, file));
        model.addAttribute("ratings", ratings(page, file));
        model.addAttribute("prompts", prompts.of(page, file));
        model.addAttribute("unreached", unreached(page, file));
        model.addAttribute("post", posting.of(page, file));
        model.addAttribute("history", history.of(page, file));
        model.addAttribute("notice", back.notice());
        model.addAttribute("kept", back.kept());
        model.addAttribute(
                "rival",
                back.rival() ? file.answer().map(a -> answers.of(page, file, a)).orElse(null) : null);
        model.addAttribute("printable", PaperController.isPrintable(cases, official, file));
        model.addAttribute("showable", file.actions().contains(Action.SHOW_IDENTITY) && file.holdsIdentity());
        return VIEW;
    }

    /** Notices that do not arrive: somebody has to telephone. */
    private @Nullable Content unreached(Page page, CaseFile file) {
        return letters.findUnreached(file.line().id())
                .map(told ->
                        page.html("desk.unreached", "channel", told.channel(), "at", LegalClock.dayOf(told.since())))
                .orElse(null);
    }

    /** What its author wrote when re-opening it. */
    record ReopeningShown(String title, String words) {}

    private static @Nullable ReopeningShown reopening(Page page, CaseFile file) {
        return file.history().reversed().stream()
                .filter(event -> event.type() == EventType.REOPENED)
                .findFirst()
                .map(event -> new ReopeningShown(
                        page.t("desk.draft.reopened", "date", LegalClock.dayOf(event.at())),
                        String.valueOf(event.facts().get("reason"))))
                .orElse(null);
    }

    /** A note between colleagues. */
    record NoteShown(String who, String when, String datetime, String text) {}

    private List<NoteShown> notes(Page page, CaseFile file) {
        Map<Integer, String> officials = names.officials(
                page,
                file.notes().stream().map(CaseFile.Note::accountId).distinct().toList());
        return file.notes().stream()
                .map(note -> new NoteShown(
                        officials.getOrDefault(note.accountId(), "—"),
                        Say.moment(page, note.at()),
                        Say.machine(note.at()),
                        note.text()))
                .toList();
    }

    /** What the citizen thought of an answer. */
    record RatingShown(String verdict, @Nullable String comment, String when) {}

    private static List<RatingShown> ratings(Page page, CaseFile file) {
        return file.ratings().stream()
                .map(rating -> new RatingShown(
                        page.t("desk.verdict", "verdict", rating.verdict()),
                        rating.comment(),
                        Say.date(page, LegalClock.dayOf(rating.at()))))
                .toList();
    }
}
