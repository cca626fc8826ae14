package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ChikayaTest
class FileResponsesTest {

    @Autowired
    StoredFiles files;

    private StoredFile sound;

    @BeforeEach
    void aRecording() {
        sound = store("صوتي.wav", Samples.wav());
    }

    @Test
    void sendsTheWholeFileAsNobodysPage() throws Exception {
        MockHttpServletResponse answer = get(sound, FileResponses.Use.SHOW, null, null);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(Samples.wav());
        assertThat(answer.getContentType()).isEqualTo("audio/wav");
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"____.wav\"; filename*=UTF-8''%D8%B5%D9%88%D8%AA%D9%8A.wav");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void savesDocumentsEvenWhereShowingIsAskedFor() throws Exception {
        StoredFile pdf = store("a.pdf", Samples.pdf());
        assertThat(get(pdf, FileResponses.Use.SHOW, null, null).getHeader("Content-Disposition"))
                .startsWith("attachment;");
        assertThat(get(sound, FileResponses.Use.SAVE, null, null).getHeader("Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void hidesTheSendersNameForTheFileWhereAsked() throws Exception {
        StoredFile photo = store("Fatima Zahra.JPEG", Samples.jpeg());
        assertThat(photo.neutralName(3)).isEqualTo("piece-3.jpeg");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new FileResponses(files)
                .send(
                        photo,
                        photo.neutralName(3),
                        FileResponses.Use.SHOW,
                        new MockHttpServletRequest("GET", "/f"),
                        answer);
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"piece-3.jpeg\"; filename*=UTF-8''piece-3.jpeg");
    }

    @Test
    void sendsThePieceAPlayerSeeksTo() throws Exception {
        byte[] all = Samples.wav();
        int size = all.length;
        piece("bytes=0-3", 0, 3);
        piece("bytes=100-", 100, size - 1);
        piece("bytes=-10", size - 10, size - 1);
        piece("bytes=10-999999", 10, size - 1);
        piece("bytes=-999999", 0, size - 1);
        for (String whole : new String[] {"bytes=0-1,5-6", "lines=0-1", "bytes=5-2", "bytes=-", "nonsense"}) {
            MockHttpServletResponse answer = get(sound, FileResponses.Use.SHOW, whole, null);
            assertThat(answer.getStatus()).as(whole).isEqualTo(200);
            assertThat(answer.getContentAsByteArray()).hasSize(size);
        }
        for (String beyond : new String[] {"bytes=" + size + "-", "bytes=-0"}) {
            MockHttpServletResponse answer = get(sound, FileResponses.Use.SHOW, beyond, null);
            assertThat(answer.getStatus()).as(beyond).isEqualTo(416);
            assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes */" + size);
            assertThat(answer.getContentAsByteArray()).isEmpty();
        }
    }

    @Test
    void sendsAPieceOnlyOfTheSameFile() throws Exception {
        assertThat(get(sound, FileResponses.Use.SHOW, "bytes=0-3", "\"" + sound.sha256() + "\"")
                        .getStatus())
                .isEqualTo(206);
        assertThat(get(sound, FileResponses.Use.SHOW, "bytes=0-3", "\"other\"").getStatus())
                .isEqualTo(200);
    }

    @Test
    void answersHeadWithoutBytes() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new FileResponses(files)
                .send(sound, sound.name(), FileResponses.Use.SHOW, new MockHttpServletRequest("HEAD", "/f"), answer);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getContentLengthLong()).isEqualTo(sound.size());
    }

    private void piece(String range, int from, int to) throws Exception {
        MockHttpServletResponse answer = get(sound, FileResponses.Use.SHOW, range, null);
        assertThat(answer.getStatus()).as(range).isEqualTo(206);
        assertThat(answer.getHeader("Content-Range"))
                .isEqualTo("bytes " + from + "-" + to + "/" + Samples.wav().length);
        assertThat(answer.getContentAsByteArray()).isEqualTo(Samples.slice(Samples.wav(), from, to + 1));
    }

    private MockHttpServletResponse get(
            StoredFile file, FileResponses.Use use, @Nullable String range, @Nullable String condition)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/file");
        if (range != null) request.addHeader("Range", range);
        if (condition != null) request.addHeader("If-Range", condition);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new FileResponses(files).send(file, file.name(), use, request, response);
        return response;
    }

    private StoredFile store(String name, byte[] bytes) {
        return files.store(Owner.draft(UUID.randomUUID()), name, new ByteArrayInputStream(bytes))
                .get();
    }
}
