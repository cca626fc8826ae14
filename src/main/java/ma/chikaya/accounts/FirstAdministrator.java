package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Announced;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.PrivateFile;
import ma.chikaya.platform.Secrets;
import ma.chikaya.platform.Settings;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an empty installation have its first national administrator: whoever can read its terminal or its data folder
 * knows the code that is asked for. With the first account the code is void.
 */
@Component
public class FirstAdministrator implements Announced {

    /** The national desk, where the central administration's accounts stand. */
    private static final int NATIONAL_DESK = 1;

    private final DSLContext sql;
    private final Officials officials;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Settings settings;
    private final Demo demo;
    private final Path file;

    FirstAdministrator(
            DSLContext sql,
            Officials officials,
            Passwords passwords,
            SignInThrottle throttle,
            Settings settings,
            Demo demo) {
        this.sql = sql;
        this.officials = officials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.settings = settings;
        this.demo = demo;
        this.file = settings.data().resolve("setup-code");
    }

    /** Whether nobody has an account yet. */
    public boolean isMissing() {
        return officials.isEmpty();
    }

    @Override
    public List<String> lines() {
        if (demo.isOn()) return List.of();
        if (!isMissing()) {
            remove();
            return List.of();
        }
        return List.of(
                "Nobody has an account yet. Create the first national administrator at " + settings.baseUrl()
                        + "/desk/first",
                "with the code " + code() + " (also in " + file + ")");
    }

    /**
     * Makes the first account.
     *
     * @param address where the request comes from, to slow down guessing of the code
     */
    @Transactional
    public Outcome<Official> create(
            String typedCode, String email, LocalText name, Language language, String password, String address) {
        // Two at once: the second waits here and then finds an account.
        sql.execute("lock table {0} in share row exclusive mode", ACCOUNT);
        if (!isMissing()) return Outcome.refused("accounts.first.done");
        Optional<Duration> wait = throttle.begin("setup", address);
        if (wait.isPresent()) {
            return Outcome.refused(new Refusal(
                    "accounts.sign-in.wait", Map.of("seconds", wait.get().toSeconds() + 1)));
        }
        if (!Secrets.same(code(), typedCode.strip().toLowerCase(Locale.ROOT))) {
            return Outcome.refused("accounts.first.code");
        }
        throttle.clear("setup", address);
        Outcome<Created> created = officials.create(
                null,
                new NewOfficial(email, name, language, List.of(Membership.of(Role.ADMIN, NATIONAL_DESK)), password));
        if (created.isDone()) remove();
        return created.fold(done -> Outcome.done(done.official()), Outcome::refused);
    }

    private String code() {
        try {
            if (!Files.exists(file)) PrivateFile.write(file, passwords.generate());
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
