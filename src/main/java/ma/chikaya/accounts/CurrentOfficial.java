package ma.chikaya.accounts;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The official of the request with the memberships in force today, read once at its beginning. Controllers may also
 * take an {@link Official} as a parameter.
 */
@Component
public class CurrentOfficial {

    CurrentOfficial() {}

    /** Throws where nobody is signed in: the desk's addresses let nobody else through. */
    public Official current() {
        return findCurrent().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Official> findCurrent() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficialAuthentication authentication
                ? Optional.of(authentication.official())
                : Optional.empty();
    }
}
