package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.ProposalKind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** What was put to the supervisor stays readable where it was written, and its author may take it back. */
@Component
class ProposedAnswers {

    private final Officials officials;
    private final Names names;
    private final AnswersShown answers;
    private final InstantSource clock;

    ProposedAnswers(Officials officials, Names names, AnswersShown answers, InstantSource clock) {
        this.officials = officials;
        this.names = names;
        this.answers = answers;
        this.clock = clock;
    }

    Optional<ProposedShown> of(Page page, Official official, CaseFile file) {
        return file.proposal()
                .filter(proposal -> proposal.kind() == ProposalKind.ANSWER)
                .flatMap(proposal -> file.answer().map(answer -> {
                    boolean own = proposal.proposedBy() == official.id()
                            && file.actions().contains(Action.WITHDRAW_ANSWER);
                    return new ProposedShown(
                            page.t("desk.proposed.where", "who", with(page, proposal), "until", proposal.waitsUntil()),
                            answers.of(page, file, answer),
                            own ? Paths.of(file.line().code(), "answer/withdraw") : null);
                }));
    }

    /** Those who may decide now; where nobody is there, their body. */
    private String with(Page page, CaseFile.Proposal proposal) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        int body = proposal.approverBodyId();
        List<Integer> readers =
                proposal.level() == 1 ? officials.deputiesOf(body, today) : officials.approversOf(body, today);
        Map<Integer, String> called = names.officials(page, readers);
        String who = readers.stream()
                .filter(id -> id != proposal.proposedBy())
                .map(called::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(page.t("desk.comma")));
        return who.isEmpty() ? names.body(page, body) : who;
    }
}
