package ma.chikaya.web.desk;

import java.util.Arrays;
import java.util.Optional;
import ma.chikaya.casework.Channel;
import ma.chikaya.channels.Way;
import ma.chikaya.counters.Arrivals.Paper;
import ma.chikaya.counters.Consent;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations.Came;
import ma.chikaya.intake.Stage;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.notifications.Preferences.Contacts;
import ma.chikaya.web.DependsForm;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/** Reads the one long form of a registration into what intake checks and files. */
final class RegisterFields {

    /** A complaint of the family of business obstacles, with three questions of its own. */
    static final String OBSTACLE = "obstacle";

    /** The value of "I don't know": the national desk finds the body. */
    static final String UNKNOWN_BODY = "0";

    private RegisterFields() {}

    static Form form(Page page, Typed typed) {
        Integer body = typed.number("body");
        return new Form(
                Language.find(typed.line("language")).orElse(page.language()),
                told(typed),
                typed.is("kind", OBSTACLE) ? obstacle(typed) : null,
                place(typed),
                typed.is("body", UNKNOWN_BODY) ? Form.Addressee.UNKNOWN : new Form.Addressee(body),
                who(typed));
    }

    static Came came(Typed typed, int keyedBy) {
        Channel channel = typed.choice("channel", Channel.class);
        return new Came(channel, typed.line("receivedOn"), keyedBy, noCourt(typed));
    }

    /** How he wants to be told; empty where he did not say. */
    static Optional<Way> way(Typed typed) {
        return Way.find(typed.line("told"));
    }

    static Contacts contacts(Typed typed) {
        return new Contacts(typed.line("phone"), typed.line("email"), typed.line("postalAddress"));
    }

    static Paper paper(Typed typed) {
        return new Paper(typed.choice("consent", Consent.class), typed.text("lateReason"));
    }

    static DependsForm.Given given(Typed typed) {
        return new DependsForm.Given(
                typed.raw(DependsForm.OF),
                typed.raw(DependsForm.ANSWER),
                typed.raw(DependsForm.DONE),
                typed.line("territory"),
                typed.line("body"));
    }

    /** What the paper says about courts; nothing is assumed where it says nothing. */
    private static @Nullable Boolean noCourt(Typed typed) {
        return typed.is("court", "none") ? Boolean.TRUE : typed.is("court", "seized") ? Boolean.FALSE : null;
    }

    private static Form.Told told(Typed typed) {
        Kind kind = typed.is("kind", OBSTACLE) ? Kind.COMPLAINT : typed.choice("kind", Kind.class);
        String subject = typed.line("subject");
        return new Form.Told(kind, false, subject.isEmpty() ? null : subject, typed.text("text"), null);
    }

    private static Form.Obstacle obstacle(Typed typed) {
        return new Form.Obstacle(
                Stage.find(typed.line("stage")).orElse(null), typed.line("licence"), typed.line("requestedOn"));
    }

    private static Form.Place place(Typed typed) {
        String territory = typed.line("territory");
        String words = typed.line("words");
        return territory.isEmpty() && words.isEmpty() ? Form.Place.NOWHERE : Form.Place.in(territory, words);
    }

    private static Form.Who who(Typed typed) {
        String type = typed.line("type");
        boolean group = type.equals("group");
        boolean named = group || type.equals("business") || type.equals("association");
        return new Form.Who(
                type,
                typed.line("name"),
                typed.line("phone"),
                typed.line("email"),
                typed.textOrNull("postalAddress"),
                typed.line("identityNumber").isEmpty() ? "" : typed.line("identityType"),
                typed.line("identityNumber"),
                named ? typed.line("organisation") : null,
                group ? typed.line("groupSize") : "",
                group ? typed.text("mandate") : "",
                typed.is("withheld", "1"),
                typed.is("helped", "1") ? helper(typed) : null);
    }

    private static Form.Helper helper(Typed typed) {
        return new Form.Helper(
                typed.line("helperName"),
                typed.line("helperPhone"),
                typed.line("helperEmail"),
                typed.line("helperRelation"),
                Arrays.stream(Form.Sees.values())
                        .filter(one -> one.name().equalsIgnoreCase(typed.line("helperSees")))
                        .findFirst()
                        .orElse(Form.Sees.NOTHING));
    }
}
