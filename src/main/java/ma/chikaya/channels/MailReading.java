package ma.chikaya.channels;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads one e-mail: who, to whom, what was written and what came with it. */
final class MailReading {

    private static final int MOST_DEPTH = 8;
    private static final int MOST_ATTACHMENTS = 10;
    private static final int MOST_BYTES = 20 << 20;

    private final List<IncomingMail.Attachment> attachments = new ArrayList<>();
    private String plain = "";
    private String html = "";

    private MailReading() {}

    static IncomingMail read(Message message) throws MessagingException, IOException {
        MailReading reading = new MailReading();
        reading.take(message, 0);
        return new IncomingMail(
                id(message),
                sender(message),
                recipients(message),
                reading.plain.isBlank() ? reading.html : reading.plain,
                reading.attachments);
    }

    static UUID id(Message message) throws MessagingException {
        String[] ids = message.getHeader("Message-ID");
        String own = ids == null || ids.length == 0
                ? header(message, "Date") + "\n" + message.getSubject() + "\n" + message.getSize()
                : ids[0];
        return UUID.nameUUIDFromBytes((own + "\n" + sender(message)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a machine wrote it: an absence notice, a list, a report, ourselves (RFC 3834 and what is done besides).
     * Answering one would start a loop.
     */
    static boolean isAutomatic(Message message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) return true;
        if (header(message, "Precedence").matches("bulk|junk|list|auto_reply")) return true;
        if (header(message, "Return-Path").strip().equals("<>")) return true;
        for (String name : new String[] {"X-Autoreply", "X-Autorespond", "List-Id"}) {
            if (!header(message, name).isEmpty()) return true;
        }
        return sender(message).toLowerCase(Locale.ROOT).matches("(mailer-daemon|postmaster|no-?reply|noreply)@.*")
                || message.isMimeType("multipart/report")
                || !header(message, MailCarrier.ID).isEmpty();
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String sender(Message message) throws MessagingException {
        Address[] from = message.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress one ? one.getAddress() : "";
    }

    private static List<String> recipients(Message message) throws MessagingException {
        List<String> to = new ArrayList<>();
        Address[] all = message.getAllRecipients();
        if (all != null) {
            for (Address one : all) if (one instanceof InternetAddress address) to.add(address.getAddress());
        }
        for (String name : new String[] {"Delivered-To", "X-Original-To"}) {
            String[] values = message.getHeader(name);
            if (values != null) to.addAll(List.of(values));
        }
        return to;
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (depth > MOST_DEPTH) return;
        String name = name(part);
        if (name.isEmpty() && part.isMimeType("multipart/*")) {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) take(parts.getBodyPart(i), depth + 1);
            }
        } else if (name.isEmpty() && part.isMimeType("text/plain")) {
            plain = (plain + "\n" + MailText.plain(part)).strip();
        } else if (name.isEmpty() && part.isMimeType("text/html")) {
            html = (html + "\n" + MailText.html(part)).strip();
        } else if (!name.isEmpty() && attachments.size() < MOST_ATTACHMENTS) {
            try (InputStream in = part.getInputStream()) {
                attachments.add(new IncomingMail.Attachment(name, in.readNBytes(MOST_BYTES + 1)));
            }
        }
    }

    /** Pictures in the text have names too; what has none is no file somebody sent. */
    private static String name(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        return name == null ? "" : MimeUtility.decodeText(name).strip();
    }
}
