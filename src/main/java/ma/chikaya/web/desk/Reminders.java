package ma.chikaya.web.desk;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.text.CleanText;
import org.springframework.stereotype.Component;

/** Reminds of many cases at once, each on its own: what was reminded of today is left out, and counted. */
@Component
public class Reminders {

    /** Cases one press reminds of at most; the next press goes on with the others. */
    public static final int MOST = 300;

    private static final int LONGEST = 1_000;

    private final Cases cases;

    Reminders(Cases cases) {
        this.cases = cases;
    }

    /** How many were reminded of, and how many were not: reminded of today already, or over meanwhile. */
    public record Told(int done, int not) {

        /** As parameters of the address it leads back to. */
        public String parameters() {
            return "n=" + done + (not > 0 ? "&not=" + not : "");
        }
    }

    public Told send(Official official, Collection<UUID> ids, String text) {
        String clean = CleanText.clean(text);
        String brief = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
        int done = 0;
        for (UUID id : Set.copyOf(ids)) {
            if (cases.remind(official, id, brief.isBlank() ? null : brief).isDone()) done++;
        }
        return new Told(done, Set.copyOf(ids).size() - done);
    }
}
