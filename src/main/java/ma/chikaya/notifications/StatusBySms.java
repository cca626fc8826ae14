package ma.chikaya.notifications;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Sms;
import ma.chikaya.channels.SmsReceiver;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import ma.chikaya.people.Phones;
import org.springframework.stereotype.Component;

/**
 * Answers {@code SUIVI 4718 2093 5561} with where the case stands, in the language it was written in, to the telephone
 * given at filing. From any other telephone a code that exists and one that does not get the same words, and guessing is
 * slowed as it is on the page.
 */
@Component
class StatusBySms implements SmsReceiver {

    private static final Pattern ASKED = Pattern.compile(
            "(?iu)\\s*(suivi|tatabbo3|tatabu3|تتبع|التتبع|تتبّع|ⴰⴹⴼⴼⵓⵔ|ⵓⴹⴼⴼⵓⵔ|ⴹⴼⵔ)\\s*[:#.،,-]?\\s*([\\p{Nd}\\s.-]{12,24})\\s*");

    private final Cases cases;
    private final Outbox outbox;
    private final Limits limits;
    private final Wording wording;
    private final InstantSource clock;

    StatusBySms(Cases cases, Outbox outbox, Limits limits, Wording wording, InstantSource clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.limits = limits;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public void receive(String from, String text) {
        Optional<String> number = number(from);
        if (number.isEmpty() || StopBySms.isMeant(text)) return;
        Matcher asked = ASKED.matcher(text);
        Language language = language(text);
        // Every answer costs money: above the limit there is none.
        if (!allowed(Purpose.RESENDING, number.get(), number.get())) return;
        if (!asked.matches()) {
            answer(number.get(), language, wording.howToAsk(language));
            return;
        }
        Optional<TrackingCode> code = TrackingCode.find(digits(asked.group(2)));
        if (code.isEmpty()) {
            answer(number.get(), language, wording.notFound(language));
            return;
        }
        if (!allowed(Purpose.TRACKING, number.get(), code.get().digits())) return;
        Optional<PublicCase> found =
                cases.open(code.get(), number.get()).map(Opened::id).flatMap(cases::findPublic);
        if (found.isEmpty())
            limits.failed(Purpose.TRACKING, number.get(), code.get().digits());
        else limits.succeeded(Purpose.TRACKING, number.get(), code.get().digits());
        answer(
                number.get(),
                language,
                found.map(file -> wording.writeStatus(file, language)).orElseGet(() -> wording.notFound(language)));
    }

    private boolean allowed(Purpose purpose, String number, String subject) {
        return limits.check(purpose, number, subject) instanceof Verdict.Allowed;
    }

    private void answer(String number, Language language, String text) {
        outbox.queue(new Sms("status:" + Ids.next(clock.instant()), number, language, text, true));
    }

    /** Networks leave the sign of international numbers away. */
    static Optional<String> number(String from) {
        String plain = from.strip();
        return Phones.parse(plain.matches("[1-9]\\d{8,14}") ? "+" + plain : plain)
                .fold(Optional::of, refusal -> Optional.empty());
    }

    static Language language(String text) {
        if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.TIFINAGH)) {
            return Language.ZGH;
        }
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                ? Language.AR
                : Language.FR;
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
