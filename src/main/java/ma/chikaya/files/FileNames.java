package ma.chikaya.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** File names as people may see and save them: no path, no invisible or direction-turning character, a true ending. */
final class FileNames {

    private static final int MAX_CHARACTERS = 100;
    private static final int MAX_BYTES = 200;
    private static final String NAMELESS = "piece";

    /** Endings a system runs when opened. */
    private static final Set<String> DANGEROUS = Set.of(
            "exe", "dll", "com", "scr", "pif", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse",
            "mjs", "wsf", "wsh", "hta", "jar", "class", "apk", "dex", "sh", "bash", "zsh", "py", "pl", "rb", "php",
            "phtml", "jsp", "asp", "aspx", "cgi", "htm", "html", "xhtml", "shtml", "mht", "mhtml", "svg", "xml", "xsl",
            "swf", "lnk", "url", "reg", "desktop", "iso", "img", "dmg", "app", "command", "scf", "cpl", "inf", "chm",
            "docm", "xlsm", "pptm", "xlsb", "dotm", "xltm");

    private FileNames() {}

    /** Harmless, never empty; the ending is not judged yet. */
    static String clean(String original) {
        String name = original.substring(Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) kept.append(' ');
            else if ("<>:\"|?*%;".indexOf(c) >= 0) kept.append('_');
            else if (isVisible(c)) kept.appendCodePoint(c);
        });
        String visible = kept.toString().replaceAll(" {2,}", " ").replaceAll("^[. ]+|[. ]+$", "");
        return visible.isEmpty() ? NAMELESS : shorten(visible, ending(visible));
    }

    /** The name with an ending of its type; endings of other types and dangerous ones go. */
    static String withEnding(String cleaned, FileType type) {
        String stem = cleaned;
        for (String ending = ending(stem); !ending.isEmpty(); ending = ending(stem)) {
            if (type.hasExtension(ending)) return cleaned.equals(stem) ? cleaned : shorten(stem, ending);
            if (!isKnown(ending)) break;
            stem = stem.substring(0, stem.length() - ending.length() - 1).replaceAll("[. ]+$", "");
        }
        if (stem.isEmpty()) stem = NAMELESS;
        return shorten(stem + "." + type.extension(), type.extension());
    }

    /** Whether a lower-case name ends as programs and pages do. */
    static boolean isDangerous(String lower) {
        return DANGEROUS.contains(ending(lower));
    }

    /** Whether it is named as a picture that could be kept. */
    static boolean isPicture(String name) {
        for (FileType type : FileType.values()) {
            if (type.kind() == FileKind.IMAGE && type.hasExtension(ending(name))) return true;
        }
        return false;
    }

    private static boolean isKnown(String ending) {
        if (DANGEROUS.contains(ending)) return true;
        for (FileType type : FileType.values()) {
            if (type.hasExtension(ending)) return true;
        }
        return false;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Shortens the stem, never the ending, and never through a character; too long an ending is none. */
    private static String shorten(String name, String ending) {
        String tail =
                ending.isEmpty() || ending.length() > 10 ? "" : name.substring(name.length() - ending.length() - 1);
        StringBuilder stem = new StringBuilder(name.substring(0, name.length() - tail.length()));
        while (stem.codePointCount(0, stem.length()) > MAX_CHARACTERS - tail.length()
                || stem.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES - tail.length() * 4) {
            stem.setLength(stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + tail;
    }
}
