package ma.chikaya.accounts;

import java.util.List;

/** The sign-ins of the demonstration, shown on its sign-in page. */
public interface DemoSignIns {

    List<DemoSignIn> list();

    /** Whether anybody may sign in to the account of this address. */
    default boolean isPublished(String email) {
        return list().stream().anyMatch(one -> one.email().equals(email));
    }
}
