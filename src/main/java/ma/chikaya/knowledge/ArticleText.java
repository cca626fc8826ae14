package ma.chikaya.knowledge;

import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** An article's words in its languages; Tamazight where it is written. Paragraphs stand between empty lines. */
public record ArticleText(
        String titleAr,
        String bodyAr,
        String titleFr,
        String bodyFr,
        @Nullable String titleZgh,
        @Nullable String bodyZgh) {

    public LocalText title() {
        return new LocalText(titleAr, titleFr, titleZgh);
    }

    public LocalText body() {
        return new LocalText(bodyAr, bodyFr, titleZgh == null ? null : bodyZgh);
    }

    /** The language a reader of another gets it in. */
    public Language languageFor(Language wanted) {
        return body().languageFor(wanted);
    }
}
