package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.chikaya.casework.Lesson;
import ma.chikaya.directory.Bodies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from what a portal has gathered of its own cases, besides the corpus. */
class LearningTest {

    private static final Bodies BODIES = Bodies.load();
    private static final Topics TOPICS = new Topics(BODIES);

    private static final List<Example> CORPUS = List.of(
            example("streets.lighting", Set.of(), "الضو ديال الزنقة طافي"),
            example("streets.lighting", Set.of(), "الضو ديال الدرب طافي"),
            example("streets.potholes", Set.of(Flag.DANGER), "حفرة كبيرة وسط الزنقة طاح فيها ولد"),
            example("streets.potholes", Set.of(Flag.DANGER), "حفرة كبيرة بلا حاجز طاح فيها ولد"));

    @TempDir
    Path folder;

    @Test
    void readsTheFileThatLessonsAreTakenOutAs() throws IOException {
        Path file = folder.resolve("lessons.tsv");
        Files.writeString(
                file,
                lesson("ary", "streets.lighting", "09.581.01.07", "الضو طافي\nمن البارح\tكلو") + "\n"
                        + lesson("fr", "water.bill", null, "facture \\ trop chère") + "\n");
        assertThat(Corpus.textsOf(file))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.topic()).isEqualTo("streets.lighting");
                            assertThat(first.kind()).isEqualTo(Kind.COMPLAINT);
                            assertThat(first.place()).isEqualTo("09.581.01.07");
                            assertThat(first.text()).isEqualTo("الضو طافي\nمن البارح كلو");
                        },
                        second -> assertThat(second.place()).isNull());
    }

    @Test
    void learnsTopicsFromLessonsAndNothingOfFlagsNobodyToldOf() {
        List<Example> lessons = new ArrayList<>();
        for (String place : List.of("الدرب", "الحومة", "السوق", "المدرسة")) {
            lessons.add(example("streets.potholes", Set.of(), "كودرون مقلوع حدا " + place));
        }
        Model without = model(List.of());
        Model with = model(lessons);
        for (Flag flag : Flag.values()) {
            assertThat(with.rates().get(flag)).isEqualTo(without.rates().get(flag));
        }
        String text = "كودرون مقلوع حدا دارنا";
        assertThat(score(with, text, "streets.potholes") - score(with, text, "streets.lighting"))
                .isGreaterThan(score(without, text, "streets.potholes") - score(without, text, "streets.lighting"));
    }

    private static Model model(List<Example> lessons) {
        return new Learning(TOPICS, BODIES, List.of(), List.of()).learn(CORPUS, lessons, "");
    }

    private static double score(Model model, String text, String topic) {
        Features seen = new Sight.Finder(TOPICS, BODIES).find(text).features();
        return model.scores(model.vocabulary().vector(seen))[model.outputs().indexOf(topic)];
    }

    private static Example example(String topic, Set<Flag> flags, String text) {
        return new Example("ary", topic, Kind.COMPLAINT, flags, null, text);
    }

    private static String lesson(String language, String topic, @Nullable String place, String text) {
        return new Lesson(language, topic, ma.chikaya.law.Kind.COMPLAINT, place, text).line();
    }
}
