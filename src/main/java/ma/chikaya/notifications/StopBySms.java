package ma.chikaya.notifications;

import java.time.InstantSource;
import java.util.regex.Pattern;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Silence;
import ma.chikaya.channels.Sms;
import ma.chikaya.channels.SmsReceiver;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import org.springframework.stereotype.Component;

/** {@code STOP} from a telephone ends its notices, {@code START} begins them again; each is confirmed once. */
@Component
class StopBySms implements SmsReceiver {

    private static final Pattern STOP =
            Pattern.compile("(?iu)\\s*(stop|arr[eê]t|arr[eê]ter|توقف|أوقف|اوقف|ⴱⴻⴷⴷ|ⴱⴷⴷ)[\\s.!]*(3737)?\\s*");
    private static final Pattern START =
            Pattern.compile("(?iu)\\s*(start|reprendre|reprise|ابدأ|ابدا|استأنف|ⴱⴷⵓ)[\\s.!]*(3737)?\\s*");

    private final Silence silence;
    private final Outbox outbox;
    private final Limits limits;
    private final Wording wording;
    private final InstantSource clock;

    StopBySms(Silence silence, Outbox outbox, Limits limits, Wording wording, InstantSource clock) {
        this.silence = silence;
        this.outbox = outbox;
        this.limits = limits;
        this.wording = wording;
        this.clock = clock;
    }

    static boolean isMeant(String text) {
        return STOP.matcher(text).matches() || START.matcher(text).matches();
    }

    @Override
    public void receive(String from, String text) {
        boolean stop = STOP.matcher(text).matches();
        if (!stop && !START.matcher(text).matches()) return;
        StatusBySms.number(from).ifPresent(number -> {
            boolean changes = silence.isKept(number) != stop;
            if (stop) silence.keep(number);
            else silence.lift(number);
            if (changes) confirm(number, StatusBySms.language(text), stop);
        });
    }

    /** Every answer costs money: above the limit there is none, and the wish is kept all the same. */
    private void confirm(String number, Language language, boolean stop) {
        if (!(limits.check(Purpose.RESENDING, number, number) instanceof Verdict.Allowed)) return;
        String key = "status:" + Ids.next(clock.instant());
        outbox.queue(new Sms(key, number, language, wording.silence(language, stop), true));
    }
}
