package ma.chikaya.files;

import java.nio.file.Path;
import java.time.InstantSource;
import ma.chikaya.platform.Settings;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module together from its settings. */
@Configuration(proxyBeanMethods = false)
class FilesSetup {

    @Bean
    StoredFiles storedFiles(
            Settings settings,
            @Value("${chikaya.clamd:}") String clamd,
            DSLContext sql,
            TransactionTemplate transaction,
            InstantSource clock) {
        Path data = settings.data();
        return assemble(
                data,
                new DiskStorage(data.resolve("files")),
                clamd.isBlank() ? Scanner.NONE : ClamdScanner.at(clamd.strip()),
                sql,
                transaction,
                clock);
    }

    @Bean
    FileResponses fileResponses(StoredFiles files) {
        return new FileResponses(files);
    }

    static StoredFiles assemble(
            Path data,
            Storage storage,
            Scanner scanner,
            DSLContext sql,
            TransactionTemplate transaction,
            InstantSource clock) {
        Path incoming = data.resolve("files").resolve("incoming");
        FileStore store = new FileStore(sql);
        return new StoredFiles(
                new Receiving(incoming, scanner, StoredFiles.MAX_BYTES),
                storage,
                new Removal(storage, store, incoming, clock),
                store,
                transaction,
                clock);
    }
}
