package ma.chikaya.casework;

import java.util.List;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What officials do in the stories, in one word each; throws where it is refused. */
@Component
public class Lives {

    private final Cases cases;

    Lives(Cases cases) {
        this.cases = cases;
    }

    public CaseFile read(Official official, Receipt receipt) {
        return cases.find(official, receipt.code()).orElseThrow();
    }

    public void accept(Official official, Receipt receipt) {
        done(cases.accept(official, receipt.submissionId(), version(official, receipt), "من اختصاصنا"));
    }

    public void correct(Official official, Receipt receipt, String topic) {
        CaseFile file = read(official, receipt);
        done(cases.correct(
                official,
                receipt.submissionId(),
                file.version(),
                file.line().subject(),
                topic,
                file.line().kind()));
    }

    public void redirect(Official official, Receipt receipt, int body) {
        done(cases.redirect(official, receipt.submissionId(), version(official, receipt), body, "في ترابهم"));
    }

    public void proposeRefusal(Official official, Receipt receipt) {
        done(cases.proposeRefusal(
                official,
                receipt.submissionId(),
                version(official, receipt),
                Ground.FINAL_JUDGMENT,
                "صدر فيها حكم نهائي",
                "الحكم ملزم للجميع",
                null,
                null));
    }

    public void propose(Official official, Receipt receipt) {
        UUID id = receipt.submissionId();
        CaseFile file = read(official, receipt);
        int revision = file.answers().stream()
                .filter(answer -> answer.round() == file.round())
                .mapToInt(Answers.Answer::revision)
                .findFirst()
                .orElse(0);
        List<Answers.PointAnswer> points = file.points().stream()
                .map(point -> new Answers.PointAnswer(
                        point.no(), "أصلح العطب", "كما يلزم دفتر التحملات", "المادة 83", null, null, null, null))
                .toList();
        done(cases.saveAnswer(official, id, revision, Language.AR, "اطلعنا على شكايتك", null, points));
        done(cases.proposeAnswer(official, id, version(official, receipt)));
    }

    public void approve(Official official, Receipt receipt) {
        done(cases.approve(official, receipt.submissionId(), version(official, receipt), null));
    }

    public void answer(Official handler, Official supervisor, Receipt receipt) {
        propose(handler, receipt);
        approve(supervisor, receipt);
    }

    public int version(Official official, Receipt receipt) {
        return read(official, receipt).version();
    }

    public static void done(Outcome<?> outcome) {
        if (!outcome.isDone()) throw new AssertionError(outcome.toString());
    }
}
