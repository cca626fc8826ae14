package ma.chikaya.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.platform.Settings;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module together from its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(S3Settings.class)
class FilesSetup {

    @Bean
    StoredFiles storedFiles(
            Settings settings,
            S3Settings s3,
            @Value("${chikaya.clamd:}") String clamd,
            DSLContext sql,
            TransactionTemplate transaction,
            InstantSource clock) {
        Path data = settings.data();
        return assemble(
                data,
                s3.endpoint() == null
                        ? new DiskStorage(data.resolve("files"))
                        : new S3Storage(s3.endpoint(), s3, clock),
                clamd.isBlank() ? Scanner.NONE : ClamdScanner.at(clamd.strip()),
                sql,
                transaction,
                clock);
    }

    @Bean
    FileResponses fileResponses(StoredFiles files) {
        return new FileResponses(files);
    }

    @Bean
    PagePictures pagePictures(StoredFiles files) {
        return new PagePictures(files);
    }

    /**
     * Parts of a form stream to the data folder's disk. The container resolves a relative folder against its own and
     * makes none, so the path is made absolute and made here.
     */
    @Bean
    MultipartConfigElement multipartConfigElement(Settings settings, MultipartProperties limits) throws IOException {
        Path spool = spool(settings.data());
        Files.createDirectories(spool);
        limits.setLocation(spool.toString());
        return limits.createMultipartConfig();
    }

    /** What crashes left is deleted at night. */
    @Bean
    RecurringTask<Void> filesSweep(StoredFiles files) {
        return Tasks.recurring("files-sweep", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> files.sweep());
    }

    private static Path spool(Path data) {
        return data.resolve("tmp").toAbsolutePath();
    }

    static StoredFiles assemble(
            Path data,
            Storage storage,
            Scanner scanner,
            DSLContext sql,
            TransactionTemplate transaction,
            InstantSource clock) {
        Path incoming = data.resolve("files").resolve("incoming").toAbsolutePath();
        FileStore store = new FileStore(sql);
        return new StoredFiles(
                new Receiving(incoming, scanner, StoredFiles.MAX_BYTES),
                storage,
                new Removal(storage, store, List.of(incoming, spool(data)), clock),
                store,
                transaction,
                clock);
    }
}
