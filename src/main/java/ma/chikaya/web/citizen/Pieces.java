package ma.chikaya.web.citizen;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.web.Html;

/** Several pieces of a page one below the other. */
final class Pieces implements Content {

    private final List<Content> pieces = new ArrayList<>();

    static Pieces of(Content piece) {
        return new Pieces().add(piece);
    }

    /** What a person wrote, its lines kept. */
    static Content words(String text) {
        Content escaped = Html.words(text);
        return out -> {
            out.writeContent("<div class=\"pre\" dir=\"auto\">");
            escaped.writeTo(out);
            out.writeContent("</div>");
        };
    }

    /** What somebody said, quoted inside a line. */
    static Content said(String text) {
        Content escaped = Html.words(text);
        return out -> {
            out.writeContent("<br><span class=\"pre\" dir=\"auto\">");
            escaped.writeTo(out);
            out.writeContent("</span>");
        };
    }

    Pieces add(Content piece) {
        pieces.add(piece);
        return this;
    }

    Pieces line(Content piece) {
        return add(out -> wrapped(out, "<p>", piece));
    }

    Pieces hint(Content text) {
        return add(out -> wrapped(out, "<p class=\"small muted\">", text));
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput out) {
        pieces.forEach(piece -> piece.writeTo(out));
    }

    private static void wrapped(TemplateOutput out, String tag, Content piece) {
        out.writeContent(tag);
        piece.writeTo(out);
        out.writeContent("</p>");
    }
}
