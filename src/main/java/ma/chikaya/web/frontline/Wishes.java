package ma.chikaya.web.frontline;

import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.frontline.CallWish;
import ma.chikaya.frontline.CallWishes;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.kernel.Language;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down how a caller wishes to be told: with his notices, and beside it what only a telephone needs. */
@Component
class Wishes {

    private final CallWishes calls;
    private final Preferences notices;
    private final Audit audit;

    Wishes(CallWishes calls, Preferences notices, Audit audit) {
        this.calls = calls;
        this.notices = notices;
        this.audit = audit;
    }

    /** @param number to be called at where none is on file */
    void record(
            Official official, UUID submission, Way way, Spoken spoken, @Nullable String number, Language language) {
        calls.put(official, new CallWish(submission, spoken, number));
        notices.choose(submission, false, new Preference(way, language));
        audit.add(official.id(), "case.told", "case:" + submission, way.word());
    }

    /** As it was last chosen, by himself or through an official; a short message where nobody chose. */
    Way way(UUID submission) {
        Way chosen = notices.of(submission, false).way();
        return chosen == null ? Way.SMS : chosen;
    }

    Spoken spoken(UUID submission, Spoken otherwise) {
        return calls.find(submission).map(CallWish::spoken).orElse(otherwise);
    }
}
