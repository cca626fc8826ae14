package ma.chikaya.accounts;

import java.util.List;

/** The sign-ins of the demonstration, shown on its sign-in page. */
public interface DemoSignIns {

    List<DemoSignIn> list();
}
