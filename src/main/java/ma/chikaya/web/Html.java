package ma.chikaya.web;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.regex.Pattern;

/** Pieces of a page made in Java; whatever came from people is escaped. */
public final class Html {

    private static final Pattern SPACED_NUMBER = Pattern.compile("\\+?[0-9]+( [0-9]+)+");

    private Html() {}

    /** A plain text, escaped, isolated from the direction of the text around it. */
    public static Content text(String plain) {
        return trusted("<bdi>" + escape(plain) + "</bdi>");
    }

    /** A text in a block of its own, which takes its direction from it: escaped, and not isolated once more. */
    public static Content words(String plain) {
        return trusted(escape(plain));
    }

    /** A code, telephone number, amount or time: read left to right with digits of one width. */
    public static Content code(String plain) {
        return trusted("<bdi class=\"code\">" + escape(plain) + "</bdi>");
    }

    /** A sentence, escaped; spaced numbers in it, such as telephone numbers, keep their order in Arabic. */
    public static Content said(String sentence) {
        return trusted(SPACED_NUMBER.matcher(escape(sentence)).replaceAll("<bdi class=\"code\">$0</bdi>"));
    }

    static Content trusted(String markup) {
        return output -> output.writeContent(markup);
    }

    static String escape(String plain) {
        StringOutput output = new StringOutput(plain.length() + 16);
        Escape.htmlContent(plain, output);
        return output.toString();
    }

    static String attribute(String plain) {
        StringOutput output = new StringOutput(plain.length() + 16);
        Escape.htmlAttribute(plain, output);
        return output.toString();
    }

    static String markup(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
