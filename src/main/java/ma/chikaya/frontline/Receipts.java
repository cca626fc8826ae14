package ma.chikaya.frontline;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Identities;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Sms;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.people.Person;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import org.springframework.stereotype.Component;

/** The receipt as a short message, with the PIN that a caller has no paper for: to the telephone on file alone. */
@Component
public class Receipts {

    private final Cases cases;
    private final Outbox outbox;
    private final Messages messages;
    private final Audit audit;
    private final Demo demo;
    private final InstantSource clock;

    Receipts(Cases cases, Outbox outbox, Messages messages, Audit audit, Demo demo, InstantSource clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.messages = messages;
        this.audit = audit;
        this.demo = demo;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Sent {
        SENT,
        /** A demonstration sends nothing: the page shows it. */
        SHOWN,
        /** He who asks is a helper, or has shown too little: the PIN is the person's. */
        REFUSED,
        /** There is no telephone on file. */
        NO_TELEPHONE,
        /** No way to the telephone networks is set here. */
        NO_WAY
    }

    public boolean isOpen() {
        return demo.isOn() || outbox.isOpenForSms();
    }

    /** Whether a receipt is shown instead of being sent. */
    public boolean isShown() {
        return demo.isOn() && !outbox.isOpenForSms();
    }

    /** Whether it is his who has opened the case: with its PIN a helper would be the person himself on every page. */
    public static boolean isFor(Opened opened) {
        return opened.whole() && !opened.helper();
    }

    /** To the person alone, once a day and case, however often it is asked for. */
    public Sent send(Official official, Opened opened) {
        if (!isFor(opened)) return Sent.REFUSED;
        Optional<PublicCase> file = cases.findPublic(opened);
        Optional<String> phone =
                cases.findParties(opened.id()).map(Identities.Shown::person).map(Person::phone);
        if (file.isEmpty() || phone.isEmpty()) return Sent.NO_TELEPHONE;
        if (!outbox.isOpenForSms()) return demo.isOn() ? Sent.SHOWN : Sent.NO_WAY;
        // Another number is another receipt: the first may have been wrong.
        String to = Integer.toHexString(phone.get().hashCode());
        String key = Mail.SECRET + "receipt:" + opened.id() + ":" + LegalTime.dayOf(clock.instant()) + ":" + to;
        Language language = file.get().language();
        outbox.queue(new Sms(
                key,
                phone.get(),
                language,
                text(file.get()),
                true,
                "",
                file.get().id()));
        audit.add(official.id(), "receipt-sent", "case:" + opened.id(), null);
        return Sent.SENT;
    }

    /** What it says; for whoever has opened the case. */
    public String text(PublicCase file) {
        Receipt receipt = cases.findReceipt(file.id()).orElseThrow();
        return messages.text(
                file.language(),
                "say.receipt.text",
                Map.of("code", receipt.code().display(), "pin", receipt.pin(), "decideBy", file.decideBy()));
    }
}
