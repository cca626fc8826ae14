package ma.chikaya.web.frontline;

import ma.chikaya.accounts.Official;
import ma.chikaya.frontline.Preference;
import ma.chikaya.frontline.Preferences;
import ma.chikaya.frontline.Way;
import ma.chikaya.kernel.Language;
import org.springframework.stereotype.Component;

/** Records how a caller wishes to be told: where notices read it, and beside it what only a telephone needs. */
@Component
class Wishes {

    private final Preferences spoken;
    private final ma.chikaya.notifications.Preferences notices;

    Wishes(Preferences spoken, ma.chikaya.notifications.Preferences notices) {
        this.spoken = spoken;
        this.notices = notices;
    }

    void record(Official official, Preference wished, Language language) {
        spoken.put(official, wished);
        notices.choose(wished.submission(), false, new ma.chikaya.channels.Preference(way(wished.way()), language));
    }

    private static ma.chikaya.channels.Way way(Way wished) {
        return switch (wished) {
            case SMS -> ma.chikaya.channels.Way.SMS;
            case CALL -> ma.chikaya.channels.Way.CALL;
            case EMAIL -> ma.chikaya.channels.Way.MAIL;
            case POST -> ma.chikaya.channels.Way.POST;
        };
    }
}
