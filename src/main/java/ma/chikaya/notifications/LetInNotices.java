package ma.chikaya.notifications;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Sms;
import ma.chikaya.channels.Way;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a person that somebody who knew two facts of his case heard of it by telephone: if it was not he, he says so.
 * Once a day and case, by the way he is told of it; by short message where he chose to be called or written to, for
 * this cannot wait for either.
 */
@Component
public class LetInNotices {

    private final Cases cases;
    private final Outbox outbox;
    private final Wording wording;
    private final Preferences preferences;
    private final InstantSource clock;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    LetInNotices(Cases cases, Outbox outbox, Wording wording, Preferences preferences, InstantSource clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.wording = wording;
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * Tells the person that somebody heard of his case by telephone.
     *
     * @return the way it went; empty where none reaches him, or he wants nothing sent
     */
    public Optional<Way> tell(UUID submission) {
        Optional<PublicCase> file = cases.findPublic(submission);
        Optional<Person> person = cases.findParties(submission).map(parties -> parties.person());
        if (file.isEmpty() || person.isEmpty()) return Optional.empty();
        Preference chosen = preferences.of(submission, false);
        Optional<Way> way = preferences.route(warned(chosen.way()), person.get(), outbox);
        way.ifPresent(by ->
                queue(by, file.get(), person.get(), chosen.language(file.get().language())));
        return way;
    }

    private static @Nullable Way warned(@Nullable Way chosen) {
        return chosen == Way.CALL || chosen == Way.POST ? Way.SMS : chosen;
    }

    private void queue(Way by, PublicCase file, Person person, Language language) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        String key = "let-in:" + file.id() + ":" + today;
        Notice notice = wording.writeLetIn(file, language, today);
        if (by == Way.MAIL) {
            StringOutput html = new StringOutput();
            templates.render("notifications/mail", Map.of("notice", notice), html);
            outbox.queue(new Mail(
                    key,
                    String.valueOf(person.email()),
                    language,
                    notice.title(),
                    notice.plain(),
                    html.toString(),
                    file.id()));
        } else {
            outbox.queue(new Sms(
                    key,
                    String.valueOf(person.phone()),
                    language,
                    wording.writeLetInShort(file, language, today),
                    false,
                    notice.title(),
                    file.id()));
        }
    }
}
