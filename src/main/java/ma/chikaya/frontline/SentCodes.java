package ma.chikaya.frontline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Identities;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Sms;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.people.Person;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** One-time codes that a caller reads back: sent to a contact on file, good once, in the call they were asked in. */
@Component
public class SentCodes {

    static final Duration LASTS = Duration.ofMinutes(10);
    private static final String PURPOSE = "caller-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Verified verified;
    private final Outbox outbox;
    private final Messages messages;
    private final Secrets secrets;
    private final Demo demo;
    private final InstantSource clock;

    SentCodes(Verified verified, Outbox outbox, Messages messages, Secrets secrets, Demo demo, InstantSource clock) {
        this.verified = verified;
        this.outbox = outbox;
        this.messages = messages;
        this.secrets = secrets;
        this.demo = demo;
        this.clock = clock;
    }

    /** Which contact on file. */
    public enum To {
        PHONE,
        EMAIL,
        HELPER
    }

    /** Whether a code can be sent from here at all. */
    public boolean isOpen(To to) {
        return demo.isOn() || (to == To.EMAIL ? outbox.isOpen() : outbox.isOpenForSms());
    }

    Optional<String> send(Call call, PublicCase file, Identities.Shown parties, To to) {
        boolean helps = to == To.HELPER;
        Person whom = helps ? parties.helper() : parties.person();
        if (whom == null || (helps && "NOTHING".equals(file.helperSees()))) return Optional.empty();
        String contact = to == To.EMAIL ? whom.email() : whom.phone();
        if (contact == null) return Optional.empty();
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        boolean whole = !helps || "ALL".equals(file.helperSees());
        verified.expect(call, file.id(), hash(call, file.id(), code), clock.instant(), LASTS, helps, whole);
        if (to == To.EMAIL ? !outbox.isOpen() : !outbox.isOpenForSms()) {
            return demo.isOn() ? Optional.of(code) : Optional.empty();
        }
        Language language = file.language();
        String key = Mail.SECRET + "caller-code:" + Ids.next(clock.instant());
        String text = messages.text(language, "say.code.text", Map.of("code", code));
        if (to == To.EMAIL) {
            String html = "<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"><body><p>"
                    + HtmlUtils.htmlEscape(text) + "</p></body></html>";
            outbox.queue(new Mail(key, contact, language, messages.text(language, "say.code.title"), text, html, null));
        } else {
            outbox.queue(new Sms(key, contact, language, text, true));
        }
        return Optional.empty();
    }

    Optional<Opened> open(Call call, UUID submission, String typed) {
        StringBuilder digits = new StringBuilder();
        typed.chars().map(c -> Character.digit(c, 10)).filter(d -> d >= 0).forEach(digits::append);
        return verified.tryOnce(call, submission, clock.instant())
                .filter(sent -> Secrets.same(sent.getHash(), hash(call, submission, digits.toString())))
                .map(sent -> {
                    verified.use(call, submission);
                    return new Opened(submission, sent.getHelper(), sent.getWhole());
                });
    }

    private String hash(Call call, UUID submission, String code) {
        return secrets.token(PURPOSE, call.id() + " " + submission + " " + code);
    }
}
