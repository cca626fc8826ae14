package ma.chikaya.accounts;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Secrets;
import ma.chikaya.platform.Settings;
import org.springframework.stereotype.Component;

/** The e-mail that brings a one-time code, in its owner's language. */
@Component
class InvitationMail {

    private final Outbox outbox;
    private final Messages messages;
    private final Settings settings;
    private final Demo demo;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    InvitationMail(Outbox outbox, Messages messages, Settings settings, Demo demo) {
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.demo = demo;
    }

    void send(SealedCode sealed) {
        Account account = sealed.account();
        Language language = account.language() == Language.FR ? Language.FR : Language.AR;
        InvitationText text = new InvitationText(
                language,
                say(language, "accounts.mail.title"),
                say(language, "accounts.mail.text", "name", account.name().in(language)),
                sealed.code(),
                say(language, "accounts.mail.until", "day", noon(sealed.lastDay())),
                say(language, "accounts.mail.open"),
                settings.baseUrl() + "/invitation",
                say(language, "accounts.mail.never"),
                demo.isOn() ? say(language, "notice.demo") : "");
        StringOutput html = new StringOutput();
        templates.render("accounts/invitation.jte", Map.of("text", text), html);
        outbox.queue(new Mail(
                Mail.SECRET + "invitation:" + account.id() + ":" + Secrets.random(),
                account.email(),
                language,
                text.title(),
                text.plain(),
                html.toString()));
    }

    private String say(Language language, String key, Object... pairs) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) arguments.put((String) pairs[i], pairs[i + 1]);
        return messages.text(language, key, arguments);
    }

    /** Noon in Casablanca, so that no time zone turns the day into another. */
    private static java.util.Date noon(LocalDate day) {
        return java.util.Date.from(day.atTime(12, 0).atZone(LegalTime.ZONE).toInstant());
    }
}
