package ma.chikaya.notifications;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.IncomingMail;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.MailReceiver;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.ReplyAddress;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * A reply to a notice joins the messages of its case: where its address carries the case's token and its sender is the
 * person or the helper. Whoever else writes is not answered: the address in a forged mail is somebody else's.
 */
@Component
class Replies implements MailReceiver {

    /** As long as a message on the page; the rest comes along as a file. */
    private static final int LONGEST = 10_000;

    private final Cases cases;
    private final StoredFiles files;
    private final ReplyAddress addresses;
    private final Outbox outbox;
    private final Wording wording;
    private final Preferences preferences;
    private final InstantSource clock;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    Replies(
            Cases cases,
            StoredFiles files,
            ReplyAddress addresses,
            Outbox outbox,
            Wording wording,
            Preferences preferences,
            InstantSource clock) {
        this.cases = cases;
        this.files = files;
        this.addresses = addresses;
        this.outbox = outbox;
        this.wording = wording;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    public Taken receive(IncomingMail mail) {
        Optional<PublicCase> file = mail.to().stream()
                .map(addresses::read)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(cases::findPublic);
        if (file.isEmpty()) return Taken.STRAY;
        Optional<Opened> opened = cases.open(file.get().code(), mail.from()).filter(Opened::whole);
        if (opened.isEmpty()) return Taken.STRANGER;
        if (mail.text().isBlank() && mail.attachments().isEmpty()) return Taken.EMPTY;
        return write(mail, file.get(), opened.get());
    }

    private Taken write(IncomingMail mail, PublicCase file, Opened opened) {
        UUID waiting = Ids.next(clock.instant());
        List<String> left = new ArrayList<>();
        String text = shortened(mail, waiting);
        for (IncomingMail.Attachment one : mail.attachments()) {
            if (!store(waiting, one.name(), one.content())) left.add(one.name());
        }
        List<UUID> kept = files.listOf(waiting).stream().map(StoredFile::id).toList();
        if (text.isBlank() && kept.isEmpty()) {
            tell(mail, file, opened, new Refusal("notice.reply.files", Map.of("names", String.join(", ", left))));
            return Taken.REFUSED;
        }
        files.moveOwner(waiting, opened.id());
        Outcome<Integer> written = cases.writeToBody(opened, mail.id(), text, kept);
        if (Cases.isRepeated(written)) return Taken.TAKEN;
        if (written instanceof Outcome.Refused<Integer>(var why)) {
            tell(mail, file, opened, why);
            return Taken.REFUSED;
        }
        if (!left.isEmpty()) {
            tell(mail, file, opened, new Refusal("notice.reply.files", Map.of("names", String.join(", ", left))));
        }
        return Taken.TAKEN;
    }

    private String shortened(IncomingMail mail, UUID waiting) {
        String text = mail.text();
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        store(waiting, "message.txt", text.getBytes(StandardCharsets.UTF_8));
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private boolean store(UUID waiting, String name, byte[] content) {
        return files.store(Owner.draft(waiting), name, new ByteArrayInputStream(content))
                .isDone();
    }

    /** To the address that was shown to be of the case, once for the message it answers. */
    private void tell(IncomingMail mail, PublicCase file, Opened opened, Refusal why) {
        Language language = preferences.of(file.id(), opened.helper()).language(file.language());
        Notice notice = wording.writeRefused(file, language, why);
        StringOutput html = new StringOutput();
        templates.render("notifications/mail", Map.of("notice", notice), html);
        outbox.queue(new Mail(
                "reply:" + mail.id(),
                mail.from(),
                notice.language(),
                notice.title(),
                notice.plain(),
                html.toString(),
                file.id()));
    }
}
