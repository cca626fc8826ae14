package ma.chikaya.web.bodies;

import java.util.Objects;
import java.util.Set;
import ma.chikaya.directory.Window;

/** A body's words of welcome and the topics it offers, in their form. */
public record WindowForm(String ar, String fr, String zgh, Set<String> topics, int version) {

    static WindowForm of(Window window) {
        return new WindowForm(
                Objects.requireNonNullElse(window.welcomeAr(), ""),
                Objects.requireNonNullElse(window.welcomeFr(), ""),
                Objects.requireNonNullElse(window.welcomeZgh(), ""),
                window.topics(),
                window.version());
    }
}
