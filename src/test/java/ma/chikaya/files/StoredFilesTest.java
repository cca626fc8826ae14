package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.Outcome;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ChikayaTest
class StoredFilesTest {

    /** Before every other test's files, which a sweep by age must not meet. */
    private static final Instant NOW = Instant.parse("2019-11-23T10:00:00Z");

    @TempDir
    Path data;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    private final UUID draft = UUID.randomUUID();
    private StoredFiles files;

    @BeforeEach
    void assemble() {
        files = with(Scanner.NONE);
    }

    @Test
    void keepsWhatWasSentAndGivesItBack() throws Exception {
        StoredFile file = store("فاتورة.docx", Samples.docx());
        assertThat(files.listOf(draft)).containsExactly(file);
        assertThat(files.find(draft, file.id())).contains(file);
        assertThat(file.name()).isEqualTo("فاتورة.docx");
        assertThat(file.kind()).isEqualTo(FileKind.DOCUMENT);
        assertThat(file.size()).isEqualTo(Samples.docx().length);
        assertThat(file.storedAt()).isEqualTo(NOW);
        byte[] kept = bytes(file);
        assertThat(kept).isEqualTo(Samples.docx());
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(kept)));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void saysWhyAFileIsRefusedAndKeepsNothingOfIt() throws Exception {
        Outcome<StoredFile> outcome = files.store(
                Owner.draft(draft), "../photo.jpg", new ByteArrayInputStream(Samples.latin("<html><script>")));
        assertThat(outcome.<String>fold(
                        StoredFile::name,
                        refusal -> refusal.key() + " " + refusal.arguments().get("name")))
                .isEqualTo("files.refused.pretended photo.jpg");
        assertThat(files.listOf(draft)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void keepsTenFilesAndNoMoreEvenWhenTheyComeTogether() throws Exception {
        List<Future<Outcome<StoredFile>>> sent = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                sent.add(pool.submit(
                        () -> files.store(Owner.draft(draft), "a.jpg", new ByteArrayInputStream(Samples.jpeg()))));
            }
        }
        int refused = 0;
        for (Future<Outcome<StoredFile>> outcome : sent) {
            refused += outcome.get().fold(file -> 0, refusal -> refusal.key().equals("files.refused.many") ? 1 : 100);
        }
        assertThat(refused).isEqualTo(6);
        assertThat(files.listOf(draft)).hasSize(10);
        assertThat(stored()).isEqualTo(10);
    }

    @Test
    void letsASubmissionGatherMoreFilesThanOneDraftHolds() {
        UUID submission = UUID.randomUUID();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10; i++) store("a.txt", Samples.latin("text"));
            files.moveOwner(draft, submission);
        }
        assertThat(files.listOf(submission)).hasSize(20);
        assertThat(files.store(Owner.submission(submission), "b.txt", new ByteArrayInputStream(Samples.latin("x")))
                        .isDone())
                .isTrue();
    }

    @Test
    void showsAFileToItsOwnerOnly() {
        StoredFile file = store("a.pdf", Samples.pdf());
        UUID other = UUID.randomUUID();
        assertThat(files.find(other, file.id())).isEmpty();
        files.remove(other, file.id());
        assertThat(files.find(draft, file.id())).isPresent();
    }

    @Test
    void followsTheDraftIntoItsSubmission() {
        StoredFile file = store("a.pdf", Samples.pdf());
        UUID submission = UUID.randomUUID();
        files.moveOwner(draft, submission);
        assertThat(files.listOf(draft)).isEmpty();
        assertThat(files.listOf(submission)).singleElement().satisfies(moved -> {
            assertThat(moved.id()).isEqualTo(file.id());
            assertThat(moved.owner()).isEqualTo(Owner.submission(submission));
        });
        files.moveOwner(submission, UUID.randomUUID());
        assertThat(files.listOf(submission)).as("a submission's files stay").hasSize(1);
    }

    @Test
    void leavesNoBytesWhereTheCallersTransactionRollsBack() throws Exception {
        transaction.executeWithoutResult(status -> {
            store("a.pdf", Samples.pdf());
            status.setRollbackOnly();
        });
        assertThat(files.listOf(draft)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void deletesBytesOnlyOnceTheRemovalIsCertain() throws Exception {
        StoredFile file = store("a.pdf", Samples.pdf());
        transaction.executeWithoutResult(status -> {
            files.remove(draft, file.id());
            status.setRollbackOnly();
        });
        assertThat(bytes(file)).isEqualTo(Samples.pdf());
        files.remove(draft, file.id());
        assertThat(stored()).isZero();
        assertThat(files.find(draft, file.id())).isEmpty();
    }

    @Test
    void removesExpiredDraftsFilesAndLeavesSubmissionsAlone() throws Exception {
        store("a.pdf", Samples.pdf());
        UUID submission = UUID.randomUUID();
        files.store(Owner.submission(submission), "b.pdf", new ByteArrayInputStream(Samples.pdf()));
        files.removeOfDrafts(NOW);
        assertThat(files.listOf(draft)).as("not yet").hasSize(1);
        files.removeOfDrafts(NOW.plusSeconds(1));
        assertThat(files.listOf(draft)).isEmpty();
        assertThat(files.listOf(submission)).hasSize(1);
        files.removeAll(submission);
        assertThat(files.listOf(submission)).as("no draft's end takes them").hasSize(1);
        assertThat(stored()).isOne();
    }

    @Test
    void sweepsWhatCrashesLeftAndNothingElse() throws Exception {
        StoredFile kept = store("a.pdf", Samples.pdf());
        Path incoming = data.resolve("files/incoming");
        Path stale = Files.write(incoming.resolve(UUID.randomUUID() + ".part"), new byte[3]);
        Path running = Files.write(incoming.resolve(UUID.randomUUID() + ".part"), new byte[3]);
        Path spooled = Files.write(Files.createDirectories(data.resolve("tmp")).resolve("upload_1.tmp"), new byte[3]);
        Path orphan = place(UUID.randomUUID());
        Path young = place(UUID.randomUUID());
        FileTime old = FileTime.from(NOW.minus(Duration.ofHours(25)));
        FileTime recent = FileTime.from(NOW.minus(Duration.ofHours(23)));
        for (Path path : List.of(stale, spooled, orphan, place(kept.id()))) Files.setLastModifiedTime(path, old);
        for (Path path : List.of(running, young)) Files.setLastModifiedTime(path, recent);
        assertThat(files.sweep()).isEqualTo(1);
        assertThat(stale).doesNotExist();
        assertThat(spooled).doesNotExist();
        assertThat(orphan).doesNotExist();
        assertThat(running).exists();
        assertThat(young).exists();
        assertThat(bytes(kept)).isEqualTo(Samples.pdf());
    }

    @Test
    void refusesAnInfectedFileAndOneThatCouldNotBeScanned() throws Exception {
        files = with(file -> false);
        assertThat(refusal()).isEqualTo("files.refused.virus");
        files = with(file -> {
            throw new IOException("connection refused");
        });
        assertThat(refusal()).isEqualTo("files.refused.unscanned");
        assertThat(stored()).isZero();
    }

    @Test
    void throwsWhereThePlaceForFilesFails() throws Exception {
        Files.createDirectories(data.resolve("files"));
        Files.write(data.resolve("files/incoming"), new byte[1]);
        assertThatThrownBy(() -> store("a.pdf", Samples.pdf())).isInstanceOf(UncheckedIOException.class);
    }

    private StoredFiles with(Scanner scanner) {
        return FilesSetup.assemble(
                data, new DiskStorage(data.resolve("files")), scanner, sql, transaction, InstantSource.fixed(NOW));
    }

    private StoredFile store(String name, byte[] bytes) {
        return files.store(Owner.draft(draft), name, new ByteArrayInputStream(bytes))
                .get();
    }

    @Test
    void theFilesOfADraftTogetherHaveALimitToo() throws Exception {
        byte[] large = new byte[19 << 20];
        java.util.Arrays.fill(large, (byte) 'a');
        for (int i = 0; i < 3; i++) store("texte" + i + ".txt", large);
        assertThat(files.store(Owner.draft(draft), "texte3.txt", new ByteArrayInputStream(large))
                        .<String>fold(StoredFile::name, why -> why.key()))
                .isEqualTo("files.refused.total");
        assertThat(files.listOf(draft)).hasSize(3);
        assertThat(stored()).isEqualTo(3);
        store("petit.pdf", Samples.pdf());
    }

    private String refusal() {
        return files.store(Owner.draft(draft), "a.pdf", new ByteArrayInputStream(Samples.pdf()))
                .fold(StoredFile::name, refusal -> refusal.key());
    }

    private byte[] bytes(StoredFile file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }

    private Path place(UUID id) throws IOException {
        String name = id.toString();
        Path place = data.resolve("files")
                .resolve(name.substring(32, 34))
                .resolve(name.substring(34))
                .resolve(name);
        Files.createDirectories(place.getParent());
        return Files.exists(place) ? place : Files.write(place, new byte[1]);
    }

    private long stored() throws IOException {
        if (!Files.exists(data.resolve("files"))) return 0;
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
