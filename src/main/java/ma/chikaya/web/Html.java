package ma.chikaya.web;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** Pieces of a page made in Java; whatever came from people is escaped. */
public final class Html {

    private Html() {}

    /** A plain text, escaped, isolated from the direction of the text around it. */
    public static Content text(String plain) {
        return trusted("<bdi>" + escape(plain) + "</bdi>");
    }

    /** A code, telephone number, amount or time: read left to right with digits of one width. */
    public static Content code(String plain) {
        return trusted("<bdi class=\"code\">" + escape(plain) + "</bdi>");
    }

    static Content trusted(String markup) {
        return output -> output.writeContent(markup);
    }

    static String escape(String plain) {
        StringOutput output = new StringOutput(plain.length() + 16);
        Escape.htmlContent(plain, output);
        return output.toString();
    }

    static String markup(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }
}
