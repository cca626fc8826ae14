package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import ma.chikaya.directory.Bodies;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static final Corpus CORPUS = new Corpus(Path.of("src/corpus"));
    private static final Bodies BODIES = Bodies.load();
    private static final Topics TOPICS = new Topics(BODIES);

    /** Where this fails, the corpus or a list of words was changed: run bin/train and commit the model with it. */
    @Test
    void wasLearntFromTheCorpusAsItIs() throws IOException {
        assertThat(ModelFile.shipped().corpus()).isEqualTo(CORPUS.digest());
    }

    @Test
    void knowsEveryTopicKindAndFlag() {
        Model model = ModelFile.shipped();
        assertThat(model.outputs().subList(0, TOPICS.list().size()))
                .isEqualTo(TOPICS.list().stream().map(Topic::code).toList());
        assertThat(model.outputs())
                .hasSize(TOPICS.list().size() + Kind.values().length + Flag.values().length)
                .contains("kind.QUESTION", "flag.DANGER");
    }

    @Test
    void isWrittenAsItIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelWriter.write(ModelFile.shipped(), out);
        try (InputStream shipped = Objects.requireNonNull(ModelTest.class.getResourceAsStream(ModelFile.RESOURCE))) {
            assertThat(out.toByteArray()).isEqualTo(shipped.readAllBytes());
        }
        Model again = ModelFile.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(again.calibration().right())
                .isEqualTo(ModelFile.shipped().calibration().right())
                .isSorted();
    }

    @Test
    void staysSmall() {
        assertThat(ModelFile.shipped().weights().length).isLessThan(7_500_000);
        assertThat(ModelFile.shipped().vocabulary().size()).isLessThan(400_000);
    }

    @Test
    void theCorpusNamesOnlyTopicsThereAre() throws IOException {
        for (String part : new String[] {"train", "eval"}) {
            assertThat(CORPUS.texts(part))
                    .allSatisfy(text -> assertThat(TOPICS.find(text.topic()))
                            .as(text.topic())
                            .isPresent());
        }
    }
}
