package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ma.chikaya.directory.Bodies;
import org.junit.jupiter.api.Test;

/** Floors a little below what was measured (src/corpus/MODEL.md): what makes the reading worse is noticed. */
class EvaluationTest {

    private static final Bodies BODIES = Bodies.load();
    private static final Topics TOPICS = new Topics(BODIES);

    @Test
    void findsTheRightBodyInTextsByOtherAuthors() throws IOException {
        Evaluation measured = Evaluation.of(cases(), Proposals.load(), BODIES);
        assertThat(measured.first()).isGreaterThan(0.85);
        assertThat(measured.third()).isGreaterThan(0.945);
        assertThat(measured.topicFirst()).isGreaterThan(0.815);
        assertThat(measured.topicThird()).isGreaterThan(0.93);
        assertThat(measured.kindRight()).isGreaterThan(0.92);
        assertThat(measured.recall(Flag.DANGER)).isGreaterThan(0.92);
        assertThat(measured.precision(Flag.DANGER)).isGreaterThan(0.32);
        assertThat(measured.calibrationError()).isLessThan(0.05);
        assertThat(measured.languages())
                .hasSize(7)
                .allSatisfy(language -> assertThat(measured.first(language))
                        .as(language)
                        .isGreaterThan(language.startsWith("zgh") ? 0.7 : 0.84));
    }

    @Test
    void readsALineOfJson() {
        Case one = Case.read("""
                {"text": "الإنارة العمومية طافية", "territory": "09.581.01.07", "accept": ["COM-09.581.01.07"], "acceptKinds": []}
                """);
        assertThat(one.language()).isEqualTo("ar");
        assertThat(one.topic()).isNull();
        assertThat(Evaluation.of(List.of(one), Proposals.load(), BODIES).first())
                .isEqualTo(1);
        Case open = Case.read("{\"text\": \"lma m9tou3 3lina hadi simana\", \"acceptKinds\": [\"SRM\"]}");
        assertThat(open.language()).isEqualTo("ary-Latn");
        assertThat(Evaluation.of(List.of(open), Proposals.load(), BODIES).first())
                .isEqualTo(1);
        assertThat(Evaluation.of(List.of(open), Proposals.load(), BODIES).table())
                .contains("| all | 1 | 100.0 % | 100.0 % | – |");
    }

    private static List<Case> cases() throws IOException {
        return new Corpus(Path.of("src/corpus"))
                .texts("eval").stream()
                        .map(example -> Case.of(example, TOPICS, BODIES))
                        .toList();
    }
}
