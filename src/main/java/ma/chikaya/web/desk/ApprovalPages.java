package ma.chikaya.web.desk;

import gg.jte.Content;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Ground;
import ma.chikaya.casework.ProposalKind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of an approval together. */
@Component
class ApprovalPages {

    private final Cases cases;
    private final Frames frames;
    private final Names names;
    private final AnswersShown answers;
    private final Endings endings;
    private final History history;
    private final CaseFiles files;
    private final Posting posting;
    private final InstantSource clock;

    ApprovalPages(
            Cases cases,
            Frames frames,
            Names names,
            AnswersShown answers,
            Endings endings,
            History history,
            CaseFiles files,
            Posting posting,
            InstantSource clock) {
        this.cases = cases;
        this.frames = frames;
        this.names = names;
        this.answers = answers;
        this.endings = endings;
        this.history = history;
        this.files = files;
        this.posting = posting;
        this.clock = clock;
    }

    List<HistoryLine> since(Page page, CaseFile file, int version) {
        return history.since(page, file, version);
    }

    String show(
            Page page,
            Official official,
            CaseFile file,
            Typed typed,
            List<FormError> errors,
            List<HistoryLine> since,
            Model model) {
        CaseFile.Proposal proposal = file.proposal().orElseThrow();
        boolean refusal = proposal.kind() == ProposalKind.REFUSAL;
        Map<String, Object> facts = proposal.facts();
        String who = names.officials(page, List.of(proposal.proposedBy())).getOrDefault(proposal.proposedBy(), "—");
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute("words", CitizenWords.of(page, file, files.shelf(page, file)));
        model.addAttribute(
                "approval",
                new ApprovalShown(
                        page.t(refusal ? "desk.approve.refusal" : "desk.approve.answer"),
                        page.html(
                                "desk.approve.what",
                                "kind",
                                proposal.kind(),
                                "who",
                                who,
                                "at",
                                Say.local(proposal.proposedAt()),
                                "until",
                                proposal.waitsUntil()),
                        passed(page, proposal),
                        refusal ? ground(page, facts) : null,
                        refusal ? word(facts.get("reason")) : null,
                        refusal ? word(facts.get("guidance")) : null,
                        refusal
                                ? null
                                : file.answer()
                                        .map(a -> answers.of(page, file, a))
                                        .orElse(null),
                        posting.says(file) ? posting.approval(page, file) : null,
                        Paths.of(file.line().code()),
                        Paths.of(file.line().code(), "approve"),
                        file.line().code().display(),
                        InboxRows.subject(page, file.line()),
                        Dues.of(page, file.line(), LegalClock.dayOf(clock.instant())),
                        file.version(),
                        typed,
                        errors,
                        since));
        return "web/desk/approve";
    }

    private @Nullable Content passed(Page page, CaseFile.Proposal proposal) {
        return proposal.level() == 0 ? null : page.html("desk.approve.passed", "level", proposal.level());
    }

    private Content ground(Page page, Map<String, Object> facts) {
        Object other = facts.get("duplicateOf");
        return endings.ground(
                page,
                Ground.valueOf(String.valueOf(facts.get("ground"))),
                facts.get("body") instanceof Integer body ? body : null,
                other == null
                        ? null
                        : cases.findCode(UUID.fromString(other.toString())).orElse(null));
    }

    private static @Nullable String word(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
