package ma.chikaya.web.open;

import java.util.List;
import ma.chikaya.web.Choice;
import ma.chikaya.web.bodies.ContactShown;
import org.jspecify.annotations.Nullable;

/**
 * A body's own page.
 *
 * @param welcome its own words, in the language {@code welcomeLanguage} names
 * @param handledBy who handles what is addressed to it, where it has not joined
 * @param missing keys of what it does not tell of itself
 * @param above contact of the nearest body above that tells one, with its name; null where it is not needed or not known
 * @param topics it offers; a filing may begin with one
 * @param successor name and address of who does its work, where it is over
 */
public record WindowShown(
        String name,
        String path,
        String kind,
        @Nullable String welcome,
        String welcomeLanguage,
        @Nullable String handledBy,
        boolean addressable,
        @Nullable Link successor,
        ContactShown contact,
        List<String> missing,
        @Nullable Above above,
        List<ServiceShown> services,
        List<Choice> topics) {

    public record Link(String label, String href) {}

    public record Above(String name, String href, ContactShown contact) {}

    public record ServiceShown(String name, ContactShown contact) {}
}
