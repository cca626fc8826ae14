package ma.chikaya.platform;

import java.util.List;

/** What a module has to say to whoever started the portal, once it answers: the demonstration's sign-ins, say. */
public interface Announced {

    List<String> lines();
}
