package ma.chikaya.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.Transient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The official of one request with what he may do today; never kept in a session. */
@Transient
final class OfficialAuthentication extends AbstractAuthenticationToken {

    private final SignedIn principal;
    private final transient Official official;

    OfficialAuthentication(SignedIn principal, Official official) {
        super(authorities(official));
        this.principal = principal;
        this.official = official;
        setAuthenticated(true);
    }

    Official official() {
        return official;
    }

    @Override
    public SignedIn getPrincipal() {
        return principal;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static List<GrantedAuthority> authorities(Official official) {
        return official.memberships().stream()
                .map(m -> "ROLE_" + m.role())
                .distinct()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
