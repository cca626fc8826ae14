package ma.chikaya.channels;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail, to the server that is set. */
@Component
class MailCarrier implements Carrier {

    static final String MAIL = "MAIL";

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    MailCarrier(ObjectProvider<JavaMailSender> sender, @Value("${chikaya.mail-from:}") String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public String channel() {
        return MAIL;
    }

    @Override
    public boolean isOpen() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public List<String> carry(OutgoingRecord message) throws IOException {
        JavaMailSender mail = sender.getObject();
        try {
            var mime = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mime, true, "UTF-8");
            if (!from.isBlank()) helper.setFrom(from);
            helper.setTo(message.getRecipient());
            helper.setSubject(message.getSubject());
            helper.setText(message.getPlain(), message.getHtml());
            mime.setHeader("Content-Language", message.getLanguage());
            mime.setHeader("Auto-Submitted", "auto-generated");
            mail.send(mime);
        } catch (MailException | MessagingException failed) {
            throw new IOException(failed.getClass().getSimpleName(), failed);
        }
        return List.of();
    }
}
