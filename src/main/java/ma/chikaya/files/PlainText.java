package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** Text without a signature: no control characters, no markup, no program. UTF-8, UTF-16 or an older code page. */
final class PlainText implements Format {

    private static final List<String> FOREIGN_STARTS = List.of("#!", "%!ps", "{\\rtf");

    private static final List<String> MARKUP = List.of(
            "<script",
            "<html",
            "<svg",
            "<!doctype",
            "<iframe",
            "<body",
            "<object",
            "<embed",
            "<img",
            "<meta",
            "<?php",
            "<?xml",
            "<%",
            "javascript:");

    private static final int LONGEST = 16;

    @Override
    public boolean claims(byte[] head) {
        if (isWide(head)) return true;
        for (byte b : head) {
            if (b == 0) return false;
        }
        return true;
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        if (FileNames.isDangerous(name.toLowerCase(Locale.ROOT))) throw Rejected.type();
        file.flush();
        byte[] head = file.some(0, 4);
        if (isWide(head)) {
            check(file, StandardCharsets.UTF_16);
        } else {
            try {
                check(file, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                check(file, StandardCharsets.ISO_8859_1);
            }
        }
        return new Found(FileType.TEXT);
    }

    private static boolean isWide(byte[] head) {
        return Format.startsWith(head, 0, "\u00FF\u00FE") || Format.startsWith(head, 0, "\u00FE\u00FF");
    }

    private static void check(Workfile file, Charset charset) throws Rejected, IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
                Reader reader = new InputStreamReader(Channels.newInputStream(channel), decoder)) {
            char[] block = new char[8192];
            StringBuilder window = new StringBuilder();
            boolean begun = false;
            for (int count; (count = reader.read(block)) >= 0; ) {
                for (int i = 0; i < count; i++) checkControl(block[i], charset);
                window.append(new String(block, 0, count).toLowerCase(Locale.ROOT));
                if (!begun) begun = checkStart(window);
                for (String markup : MARKUP) {
                    if (window.indexOf(markup) >= 0) throw Rejected.type();
                }
                window.delete(0, Math.max(0, window.length() - LONGEST));
            }
        } catch (CharacterCodingException e) {
            if (charset.equals(StandardCharsets.UTF_8)) throw e;
            throw Rejected.type();
        }
    }

    private static void checkControl(char c, Charset charset) throws Rejected {
        boolean layout = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        boolean codePage = charset.equals(StandardCharsets.ISO_8859_1) && c >= 0x80;
        if (Character.isISOControl(c) && !layout && !codePage) throw Rejected.type();
    }

    private static boolean checkStart(CharSequence window) throws Rejected {
        String start = window.toString().replace("\uFEFF", "").stripLeading();
        for (String foreign : FOREIGN_STARTS) {
            if (start.startsWith(foreign)) throw Rejected.type();
        }
        if (start.length() > 1 && start.charAt(0) == '<' && !isSpokenQuote(start.charAt(1))) throw Rejected.type();
        return start.length() > 1;
    }

    /** {@code << Bonjour >>} and {@code <3} are words; a tag goes on with a letter or a sign. */
    private static boolean isSpokenQuote(char second) {
        return second == '<' || Character.isWhitespace(second) || Character.isDigit(second);
    }
}
