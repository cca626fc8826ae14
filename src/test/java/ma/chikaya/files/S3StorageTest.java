package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StorageTest {

    @TempDir
    Path folder;

    private final FakeS3 server = new FakeS3();
    private final S3Storage storage = storage("secret");

    @AfterEach
    void stop() {
        server.close();
    }

    /** The examples of the S3 API reference, "Signature calculations for the Authorization header". */
    @Test
    void signsAsTheReferenceDoes() {
        S3Signature signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        Instant time = Instant.parse("2013-05-24T00:00:00Z");
        String host = "https://examplebucket.s3.amazonaws.com";
        assertThat(signature
                        .headers(
                                "GET",
                                URI.create(host + "/test.txt"),
                                Map.of("range", "bytes=0-9"),
                                S3Signature.NOTHING,
                                time)
                        .get("Authorization"))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(signature
                        .headers("GET", URI.create(host + "/?max-keys=2&prefix=J"), Map.of(), S3Signature.NOTHING, time)
                        .get("Authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    @Test
    void keepsReadsAndDeletes() throws Exception {
        UUID id = put(Samples.wav());
        assertThat(storage.open(id, 0, Samples.wav().length).readAllBytes()).isEqualTo(Samples.wav());
        assertThat(storage.open(id, 10, 5).readAllBytes()).isEqualTo(Samples.slice(Samples.wav(), 10, 15));
        storage.delete(id);
        assertThat(server.objects).isEmpty();
        storage.delete(id);
        assertThatThrownBy(() -> storage.open(id, 0, 5)).isInstanceOf(IOException.class);
    }

    @Test
    void listsEveryPageOfWhatIsOld() throws Exception {
        List<UUID> put = new ArrayList<>();
        for (int i = 0; i < 5; i++) put.add(put(Samples.pdf()));
        server.times.put(server.objects.keySet().iterator().next(), Instant.parse("2026-11-22T00:00:00Z"));
        List<UUID> listed = new ArrayList<>();
        storage.listPutBefore(Instant.parse("2026-11-21T00:00:00Z"), listed::add);
        assertThat(listed).hasSize(4).isSubsetOf(put);
    }

    @Test
    void asksAgainWhereTheStoreIsBusyAndGivesUpWhereItRefuses() throws Exception {
        server.failures.addAll(List.of(503, 500));
        put(Samples.pdf());
        assertThat(server.objects).hasSize(1);
        server.failures.addAll(List.of(503, 503, 503));
        assertThatThrownBy(() -> put(Samples.pdf())).isInstanceOf(IOException.class);
        S3Storage wrong = storage("wrong");
        assertThatThrownBy(() -> wrong.delete(UUID.randomUUID())).hasMessageContaining("403");
    }

    private UUID put(byte[] bytes) throws IOException, Rejected {
        try (Workfile file = Workfile.create(folder)) {
            file.write(bytes);
            file.force();
            UUID id = UUID.randomUUID();
            storage.put(id, file.path(), file.sha256(), bytes.length);
            assertThat(Files.exists(file.path())).isFalse();
            return id;
        }
    }

    private S3Storage storage(String secret) {
        return new S3Storage(
                server.endpoint(),
                new S3Settings(server.endpoint(), "bucket", "ma-1", "key", secret),
                InstantSource.system());
    }
}
