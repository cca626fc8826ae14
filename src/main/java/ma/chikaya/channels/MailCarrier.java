package ma.chikaya.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail, to the server that is set. */
@Component
class MailCarrier implements Carrier {

    static final String MAIL = "MAIL";

    /** Comes back in the report of a mail that could not be delivered. */
    static final String ID = "X-Chikaya-Message";

    private static final Pattern REFUSED = Pattern.compile("\\b5\\d\\d\\b");

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final ReplyAddress replies;

    MailCarrier(
            ObjectProvider<JavaMailSender> sender,
            @Value("${chikaya.smtp-from:${chikaya.mail-from:}}") String from,
            ReplyAddress replies) {
        this.sender = sender;
        this.from = from;
        this.replies = replies;
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
    public List<String> carry(OutgoingRecord message) throws IOException, Refused {
        JavaMailSender mail = sender.getObject();
        try {
            var mime = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mime, true, "UTF-8");
            if (!from.isBlank()) helper.setFrom(from);
            helper.setTo(message.getRecipient());
            Optional<String> reply =
                    message.getSubmissionId() == null ? Optional.empty() : replies.of(message.getSubmissionId());
            if (reply.isPresent()) helper.setReplyTo(reply.get());
            helper.setSubject(message.getSubject());
            helper.setText(message.getPlain(), message.getHtml());
            mime.setHeader("Content-Language", message.getLanguage());
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader(ID, String.valueOf(message.getId()));
            // The same when it goes again: a server that has it already knows it by this.
            mime.setHeader("Message-ID", id(message));
            if (message.getUnsubscribe() != null) {
                mime.setHeader("List-Unsubscribe", "<" + message.getUnsubscribe() + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            mail.send(mime);
        } catch (MailException | MessagingException failed) {
            OptionalInt refused = refusal(failed);
            if (refused.isPresent()) throw new Refused("smtp-" + refused.getAsInt());
            throw new IOException(failed.getClass().getSimpleName(), failed);
        }
        return List.of();
    }

    private String id(OutgoingRecord message) {
        int at = from.lastIndexOf('@');
        String domain = at < 0 ? "" : from.substring(at + 1).replaceAll("[^\\w.-]", "");
        String again =
                message.getResentAt() == null ? "" : "." + message.getResentAt().getEpochSecond();
        return "<" + message.getId() + again + "@" + (domain.isEmpty() ? "chikaya.invalid" : domain) + ">";
    }

    private static int code(List<Throwable> causes) {
        for (Throwable cause : causes.reversed()) {
            Matcher answer = REFUSED.matcher(String.valueOf(cause.getMessage()));
            if (answer.find()) return Integer.parseInt(answer.group());
        }
        return 550;
    }

    /** What the server answered, where it will never take mail for this address (RFC 5321: 5xx). */
    private static OptionalInt refusal(Exception failed) {
        List<Throwable> causes = new ArrayList<>(List.of(failed));
        if (failed instanceof MailSendException several) causes.addAll(List.of(several.getMessageExceptions()));
        for (int i = 0; i < causes.size() && i < 20; i++) {
            Throwable cause = causes.get(i);
            if (cause.getCause() != null) causes.add(cause.getCause());
            if (cause instanceof MessagingException chained && chained.getNextException() != null) {
                causes.add(chained.getNextException());
            }
        }
        boolean refused = causes.stream()
                .anyMatch(cause -> cause instanceof SendFailedException address
                        && address.getInvalidAddresses() != null
                        && address.getInvalidAddresses().length > 0);
        return refused ? OptionalInt.of(code(causes)) : OptionalInt.empty();
    }
}
