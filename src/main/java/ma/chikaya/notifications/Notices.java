package ma.chikaya.notifications;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Sms;
import ma.chikaya.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happened and queues an e-mail where the person gave an address, else a short message to the telephone;
 * once for each event and person. Where neither way out is set nothing listens, and a filing writes no event for nobody.
 */
@Component
@Conditional(AWayOut.class)
class Notices {

    private final Cases cases;
    private final Outbox outbox;
    private final Wording wording;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    Notices(Cases cases, Outbox outbox, Wording wording) {
        this.cases = cases;
        this.outbox = outbox;
        this.wording = wording;
    }

    @ApplicationModuleListener
    void on(CaseEvent event) {
        if (!tells(event.type())) return;
        Optional<PublicCase> found = cases.findPublic(event.submissionId());
        if (found.isEmpty()) return;
        PublicCase submission = found.get();
        cases.findParties(submission.id()).ifPresent(parties -> {
            tell(
                    event,
                    submission,
                    parties.person(),
                    cases.findReceipt(submission.id())
                            .map(receipt -> receipt.token())
                            .orElse(null));
            Person helper = parties.helper();
            // The helper opens with his own contact: the person's token is not his.
            if (helper != null && !"NOTHING".equals(submission.helperSees())) tell(event, submission, helper, null);
        });
    }

    private void tell(CaseEvent event, PublicCase submission, Person person, @Nullable String token) {
        String key = event.submissionId() + ":" + event.seq() + ":" + person.id();
        if (person.email() != null && outbox.isOpen()) mail(key, person.email(), event, submission, token);
        else if (person.phone() != null && outbox.isOpenForSms()) {
            String text = wording.writeShort(event, submission);
            String about = wording.write(event, submission, null).title();
            outbox.queue(new Sms(key, person.phone(), submission.language(), text, false, about, submission.id()));
        }
    }

    private void mail(String key, String email, CaseEvent event, PublicCase submission, @Nullable String token) {
        Notice notice = wording.write(event, submission, token);
        StringOutput html = new StringOutput();
        templates.render("notifications/mail", Map.of("notice", notice), html);
        outbox.queue(new Mail(
                key, email, notice.language(), notice.title(), notice.plain(), html.toString(), submission.id()));
    }

    static boolean tells(EventType type) {
        return switch (type) {
            case FILED,
                    ROUTED,
                    REDIRECTED,
                    REFERRED,
                    ACCEPTED,
                    COMPLEMENT_ASKED,
                    REFUSED,
                    ANSWERED,
                    CONCLUDED,
                    DATES_MOVED,
                    EXTENDED,
                    ARBITRATED,
                    MEASURE_DUE,
                    MISSED,
                    MESSAGE_TO_CITIZEN -> true;
            default -> false;
        };
    }
}
