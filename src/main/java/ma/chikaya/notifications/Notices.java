package ma.chikaya.notifications;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Sms;
import ma.chikaya.channels.Told;
import ma.chikaya.channels.Way;
import ma.chikaya.kernel.Language;
import ma.chikaya.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happened and queues an e-mail or a short message, as each person chose; once for each event and person,
 * and with what else waits for him. Where neither way out is set nothing listens, and a filing writes no event for
 * nobody.
 */
@Component
@Conditional(AWayOut.class)
class Notices {

    private final Cases cases;
    private final Outbox outbox;
    private final Wording wording;
    private final Preferences preferences;
    private final Unsubscribing unsubscribing;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    Notices(Cases cases, Outbox outbox, Wording wording, Preferences preferences, Unsubscribing unsubscribing) {
        this.cases = cases;
        this.outbox = outbox;
        this.wording = wording;
        this.preferences = preferences;
        this.unsubscribing = unsubscribing;
    }

    @ApplicationModuleListener
    void on(CaseEvent event) {
        if (!Newsworthy.is(event.type())) return;
        Optional<PublicCase> found = cases.findPublic(event.submissionId());
        if (found.isEmpty()) return;
        PublicCase submission = found.get();
        cases.findParties(submission.id()).ifPresent(parties -> {
            tell(event, submission, parties.person(), false);
            Person helper = parties.helper();
            if (helper != null && !"NOTHING".equals(submission.helperSees())) tell(event, submission, helper, true);
        });
    }

    /** What was to be told by telephone and could not, by whichever other way there is. */
    void tellLatest(UUID id) {
        Optional<PublicCase> found = cases.findPublic(id);
        if (found.isEmpty()) return;
        PublicCase submission = found.get();
        submission.timeline().stream()
                .filter(entry -> Newsworthy.is(entry.type()))
                .reduce((first, second) -> second)
                .map(entry -> new CaseEvent(id, entry.seq(), entry.type()))
                .ifPresent(event -> cases.findParties(id)
                        .ifPresent(parties -> tell(event, submission, parties.person(), false, null)));
    }

    private void tell(CaseEvent event, PublicCase submission, Person person, boolean helper) {
        tell(
                event,
                submission,
                person,
                helper,
                preferences.of(submission.id(), helper).way());
    }

    private void tell(CaseEvent event, PublicCase submission, Person person, boolean helper, @Nullable Way by) {
        Preference chosen = preferences.of(submission.id(), helper);
        Optional<Way> way = preferences.route(by, person, outbox);
        if (way.isEmpty()) return;
        Language language = chosen.language(submission.language());
        Told told = new Told(
                Party.key(event, person.id()), Party.bundle(submission.id(), helper), event.type() == EventType.FILED);
        if (way.get() == Way.MAIL) {
            String email = String.valueOf(person.email());
            outbox.tellByMail(told, keys -> mail(email, events(event, keys, submission), submission, language, helper));
        } else {
            String phone = String.valueOf(person.phone());
            outbox.tellBySms(told, keys -> sms(phone, events(event, keys, submission), submission, language));
        }
    }

    /** All that one message tells. */
    private static List<CaseEvent> events(CaseEvent event, List<String> keys, PublicCase submission) {
        if (keys.size() == 1) return List.of(event);
        Set<Integer> told = keys.stream().map(Party::seq).collect(Collectors.toSet());
        return submission.timeline().stream()
                .filter(entry -> told.contains(entry.seq()))
                .map(entry -> new CaseEvent(submission.id(), entry.seq(), entry.type()))
                .toList();
    }

    private Mail mail(String email, List<CaseEvent> events, PublicCase submission, Language language, boolean helper) {
        String stop = unsubscribing.address(submission.id(), helper);
        Notice notice = wording.write(events, submission, language, helper ? null : token(submission), stop);
        StringOutput html = new StringOutput();
        templates.render("notifications/mail", Map.of("notice", notice), html);
        return new Mail("", email, language, notice.title(), notice.plain(), html.toString(), submission.id(), stop);
    }

    private Sms sms(String phone, List<CaseEvent> events, PublicCase submission, Language language) {
        String text = wording.writeShort(events, submission, language);
        return new Sms("", phone, language, text, false, wording.title(events, submission, language), submission.id());
    }

    /** The helper opens with his own contact: the person's token is not his. */
    private @Nullable String token(PublicCase submission) {
        return cases.findReceipt(submission.id())
                .map(receipt -> receipt.token())
                .orElse(null);
    }
}
