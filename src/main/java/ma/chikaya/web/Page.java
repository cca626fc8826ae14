package ma.chikaya.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template is given: the reader's language and its words, and what the frame of the page needs.
 *
 * @param address path and query of the page, for the language switch
 * @param forms token that forms carry; absent where the page is made outside a request
 * @param demo whether the demonstration mark is shown
 * @param saveData whether the reader's browser asks for little data: the fonts are left out
 */
public record Page(
        Language language,
        String address,
        @Nullable CsrfToken forms,
        boolean demo,
        boolean saveData,
        Messages messages) {

    public String lang() {
        return language.tag();
    }

    public String dir() {
        return language.direction();
    }

    /**
     * A message as plain text, for attributes, titles and options.
     *
     * @param arguments names and values in turn; a text of the other direction is isolated by invisible marks
     */
    public String t(String key, Object... arguments) {
        return typeset(messages.text(language, key, named(arguments, this::isolated)), language);
    }

    /** Why something asked for was not done, in words, for the error of a field. */
    public String t(Refusal refusal) {
        Map<String, Object> arguments = new HashMap<>();
        refusal.arguments().forEach((name, value) -> arguments.put(name, isolated(value)));
        return typeset(messages.text(language, refusal.key(), arguments), language);
    }

    /**
     * A message as markup, for the body of the page: the message may carry tags, its arguments are escaped and
     * isolated. A message not written yet in this language is marked as the language it is in. For {@code
     * select} an enum is passed as its name in lower case and a boolean as yes or no; a text is shown, never selected by.
     *
     * @param arguments names and values in turn
     */
    public Content html(String key, Object... arguments) {
        Language written = messages.pattern(language, key).language();
        String text = typeset(messages.text(language, key, named(arguments, Page::isolatedMarkup)), written);
        return Html.trusted(
                written == language
                        ? text
                        : "<span lang=\"%s\" dir=\"%s\">%s</span>".formatted(written.tag(), written.direction(), text));
    }

    /** The hidden field every form that changes something must carry. */
    public Content csrf() {
        if (forms == null) return Html.trusted("");
        return Html.trusted("<input type=\"hidden\" name=\"" + forms.getParameterName() + "\" value=\""
                + Html.attribute(forms.getToken()) + "\">");
    }

    /** The languages this page is offered in. */
    public List<Language> languages() {
        return Pages.spokenAt(address);
    }

    /** This page in another language. */
    public String in(Language other) {
        return Addresses.with(address, Pages.PARAMETER, other.tag());
    }

    /** For {@code aria-current}: "page" where the page is the one linked to or lies under it, else nothing. */
    public @Nullable String current(String path) {
        String here = address.split("\\?", 2)[0];
        return here.equals(path) || (path.length() > 1 && here.startsWith(path + "/")) ? "page" : null;
    }

    public String asset(String name) {
        return Assets.path(name);
    }

    public String firstFont() {
        return Assets.firstFont(language);
    }

    private static String typeset(String text, Language language) {
        return language == Language.FR ? French.bound(text) : text;
    }

    private static Map<String, Object> named(Object[] arguments, java.util.function.UnaryOperator<Object> shown) {
        if (arguments.length == 0) return Map.of();
        if (arguments.length % 2 != 0) throw new IllegalArgumentException("names and values must come in pairs");
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) named.put((String) arguments[i], shown.apply(arguments[i + 1]));
        return named;
    }

    private static Object isolatedMarkup(Object value) {
        return switch (value) {
            case Enum<?> choice -> choice.name().toLowerCase(java.util.Locale.ROOT);
            case Boolean choice -> choice ? "yes" : "no";
            case Content markup -> Html.markup(markup);
            case TrackingCode code -> Html.markup(Html.code(code.display()));
            case CharSequence text -> Html.markup(Html.text(text.toString()));
            default -> value;
        };
    }

    private Object isolated(Object value) {
        return switch (value) {
            case Enum<?> choice -> choice.name().toLowerCase(java.util.Locale.ROOT);
            case Boolean choice -> choice ? "yes" : "no";
            case TrackingCode code -> code.display();
            case CharSequence text -> Bidi.isolate(text.toString(), language);
            default -> value;
        };
    }
}
