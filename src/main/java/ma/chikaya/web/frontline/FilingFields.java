package ma.chikaya.web.frontline;

import java.util.Arrays;
import java.util.List;
import ma.chikaya.channels.Way;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations.Came;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.web.DependsForm;
import org.jspecify.annotations.Nullable;

/** Reads what is typed in a call into what intake checks and files. */
final class FilingFields {

    /** What somebody tells; the rest of the form stands there by itself. */
    private static final List<String> BEGUN = List.of(
            "text", "name", "email", "postalAddress", "identityNumber", "helperName", "helperPhone", "placeWords");

    /** The value of "I don't know": the national desk finds the body. */
    static final String UNKNOWN_BODY = "0";

    private FilingFields() {}

    static Form form(Typed typed) {
        return new Form(
                language(typed),
                new Form.Told(kind(typed), false, null, typed.text("text"), null),
                null,
                place(typed),
                typed.is("body", UNKNOWN_BODY) ? Form.Addressee.UNKNOWN : new Form.Addressee(typed.number("body")),
                who(typed));
    }

    static Came came(Typed typed, Call call, int keyedBy, String today) {
        Boolean noCourt = typed.is("court", "none") ? Boolean.TRUE : typed.is("court", "seized") ? Boolean.FALSE : null;
        return new Came(call.channel(), today, keyedBy, noCourt);
    }

    static Kind kind(Typed typed) {
        Kind kind = typed.choice("kind", Kind.class);
        return kind == null ? Kind.COMPLAINT : kind;
    }

    /** What he is written to in: asked apart, for few read what they speak. */
    static Language language(Typed typed) {
        return Language.find(typed.line("language")).orElse(Language.AR);
    }

    static Spoken spoken(Typed typed, Call call) {
        return Spoken.find(typed.line("spoken")).orElse(call.spoken());
    }

    static Way way(Typed typed) {
        return Way.find(typed.line("way")).orElse(Way.SMS);
    }

    static DependsForm.Given given(Typed typed) {
        return new DependsForm.Given(
                typed.raw(DependsForm.OF),
                typed.raw(DependsForm.ANSWER),
                typed.raw(DependsForm.DONE),
                typed.line("territory"),
                typed.line("body"));
    }

    private static Form.Place place(Typed typed) {
        String territory = typed.line("territory");
        String words = typed.line("words");
        return territory.isEmpty() && words.isEmpty() ? Form.Place.NOWHERE : Form.Place.in(territory, words);
    }

    private static Form.Who who(Typed typed) {
        String type = typed.line("type");
        boolean named = type.equals("business") || type.equals("association") || type.equals("group");
        String address = typed.text("postalAddress");
        return new Form.Who(
                type,
                typed.line("name"),
                typed.line("phone"),
                typed.line("email"),
                address.isEmpty() ? null : address,
                typed.line("identityNumber").isEmpty() ? "" : typed.line("identityType"),
                typed.line("identityNumber"),
                named ? typed.line("organisation") : null,
                "",
                "",
                typed.is("withheld", "1"),
                typed.is("helped", "1") ? helper(typed) : null);
    }

    private static Form.Helper helper(Typed typed) {
        return new Form.Helper(
                typed.line("helperName"),
                typed.line("helperPhone"),
                "",
                typed.line("helperRelation"),
                Arrays.stream(Form.Sees.values())
                        .filter(one -> one.name().equalsIgnoreCase(typed.line("helperSees")))
                        .findFirst()
                        .orElse(Form.Sees.NOTHING));
    }

    /** What was read aloud before it is filed: other words, another kind, body or language are read again. */
    static String seen(Typed typed, Call call) {
        return String.join(
                "-",
                kind(typed).word(),
                typed.line("body"),
                spoken(typed, call).word(),
                typed.line("territory"),
                typed.is("withheld", "1") ? "withheld" : "named",
                Integer.toHexString(typed.text("text").hashCode()));
    }

    /** Whether something of a filing was typed: a page that was only looked at leaves nothing behind. */
    static boolean isBegun(Typed typed) {
        return BEGUN.stream().anyMatch(field -> !typed.line(field).isEmpty());
    }

    static @Nullable Integer body(Typed typed) {
        Integer body = typed.number("body");
        return body == null || body == 0 ? null : body;
    }
}
