package ma.chikaya.accounts;

import java.io.Serializable;
import java.security.Principal;
import ma.chikaya.kernel.Language;

/** What a session remembers of an official: who, and in which language; what he may do is read at every request. */
public record SignedIn(int accountId, Language language) implements Principal, Serializable {

    /** The account's number, by which its sessions are found. */
    @Override
    public String getName() {
        return Integer.toString(accountId);
    }
}
