package ma.chikaya.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The words of a part of a mail, in whatever alphabet they came. */
final class MailText {

    /** Longer threads are quoted, not written. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String[] QUOTES = {
        "<blockquote", "class=\"gmail_quote", "class='gmail_quote", "id=\"divRplyFwdMsg", "id=\"appendonsend"
    };

    private MailText() {}

    static String plain(Part part) throws MessagingException, IOException {
        return Quoted.cut(decoded(part));
    }

    /** Without its marks, and without what it quotes. */
    static String html(Part part) throws MessagingException, IOException {
        String html = decoded(part);
        int end = html.length();
        for (String quote : QUOTES) {
            int at = html.indexOf(quote);
            if (at >= 0) end = Math.min(end, quote.startsWith("<") ? at : Math.max(0, html.lastIndexOf('<', at)));
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < end) {
            int tag = html.indexOf('<', at);
            if (tag < 0 || tag >= end) tag = end;
            text.append(html, at, tag);
            if (tag == end) break;
            at = after(html, tag, end, text);
        }
        return Quoted.cut(HtmlUtils.htmlUnescape(text.toString()).replace('\u00A0', ' '));
    }

    /** Where the text goes on behind a tag; what a style or script holds is no text. */
    private static int after(String html, int tag, int end, StringBuilder text) {
        String start = html.substring(tag, Math.min(end, tag + 12)).toLowerCase(Locale.ROOT);
        for (String silent : new String[] {"style", "script", "head"}) {
            if (start.matches("<" + silent + "[\\s>].*")) {
                int close = html.toLowerCase(Locale.ROOT).indexOf("</" + silent, tag);
                if (close < 0) return end;
                tag = close;
            }
        }
        if (start.matches("(?s)(<br|<p[\\s>]|</p|</div|</tr|</li|</h[1-6]).*")) text.append('\n');
        int close = html.indexOf('>', tag);
        return close < 0 ? end : close + 1;
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        Charset named = charset(part.getContentType());
        if (named != null) return new String(bytes, named);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            // What says nothing of its alphabet here is most often the one of old Arabic machines.
            return new String(bytes, Charset.forName("windows-1256"));
        }
    }

    /** Absent where the part names none, one nobody knows, or the one that everybody names without thinking. */
    private static @Nullable Charset charset(String type) {
        try {
            String name = new ContentType(type).getParameter("charset");
            if (name == null || name.equalsIgnoreCase("us-ascii")) return null;
            return Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
