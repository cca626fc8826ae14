package ma.chikaya.channels;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A short message as the networks carry it: the default alphabet of 3GPP TS 23.038 where it says everything (160
 * characters, or 153 in each of several parts), else UCS-2 (70, or 67). No letter, pair or escape is cut in two.
 *
 * @param unicode whether the parts are UCS-2
 * @param parts their bytes, without the header that joins them
 */
record Segments(boolean unicode, List<byte[]> parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final int ESCAPE = 0x1B;
    private static final int ONE_BASIC = 160;
    private static final int EACH_BASIC = 153;
    private static final int ONE_UNICODE = 140;
    private static final int EACH_UNICODE = 134;

    static Segments of(String text) {
        String plain = plain(text);
        return plain.codePoints().allMatch(c -> code(c) != null)
                ? new Segments(false, cut(plain, false, ONE_BASIC, EACH_BASIC))
                : new Segments(true, cut(visible(text), true, ONE_UNICODE, EACH_UNICODE));
    }

    /** What a telephone wrote, in the default alphabet or in UCS-2. */
    static String text(byte[] bytes, byte coding) {
        // TS 23.038: bits 2 and 3 say the alphabet.
        if ((coding & 0x0C) == 0x08) return new String(bytes, StandardCharsets.UTF_16BE);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] & 0x7F;
            if (code != ESCAPE || i + 1 == bytes.length) {
                text.append(code == ESCAPE ? ' ' : BASIC.charAt(code));
                continue;
            }
            int extended = indexOf(EXTENDED_CODES, bytes[++i]);
            text.append(extended < 0 ? ' ' : EXTENDED.charAt(extended));
        }
        return text.toString();
    }

    private static int indexOf(byte[] codes, byte code) {
        for (int i = 0; i < codes.length; i++) if (codes[i] == code) return i;
        return -1;
    }

    /** Accents French has and the alphabet has not are left out where that makes the whole text fit it. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        visible(text).codePoints().forEach(c -> {
            String letter = Character.toString(c);
            if (code(c) != null) out.append(letter);
            else
                out.append(
                        switch (letter) {
                            case "’", "‘" -> "'";
                            case "«", "»", "“", "”" -> "\"";
                            case "–", "—" -> "-";
                            case "…" -> "...";
                            case "œ" -> "oe";
                            case "\u00A0", "\u202F" -> " ";
                            default ->
                                Normalizer.normalize(letter, Normalizer.Form.NFD)
                                        .replaceAll("[\\u0300-\\u036F]", "");
                        });
        });
        return out.toString();
    }

    /** Marks of direction show as boxes on old telephones. */
    private static String visible(String text) {
        return text.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "");
    }

    private static List<byte[]> cut(String text, boolean unicode, int one, int each) {
        List<byte[]> letters = new ArrayList<>();
        text.codePoints().forEach(c -> letters.add(bytes(c, unicode)));
        int length = letters.stream().mapToInt(letter -> letter.length).sum();
        int most = length <= one ? one : each;
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (byte[] letter : letters) {
            if (part.size() + letter.length > most) {
                parts.add(part.toByteArray());
                part.reset();
            }
            part.writeBytes(letter);
        }
        parts.add(part.toByteArray());
        return List.copyOf(parts);
    }

    private static byte[] bytes(int c, boolean unicode) {
        if (unicode) return Character.toString(c).getBytes(StandardCharsets.UTF_16BE);
        byte[] code = code(c);
        return code == null ? new byte[0] : code;
    }

    private static byte @org.jspecify.annotations.Nullable [] code(int c) {
        int basic = BASIC.indexOf(c);
        if (basic >= 0 && basic != ESCAPE) return new byte[] {(byte) basic};
        int extended = EXTENDED.indexOf(c);
        return extended < 0 ? null : new byte[] {ESCAPE, EXTENDED_CODES[extended]};
    }
}
