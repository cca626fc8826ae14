package ma.chikaya.web.citizen;

import java.util.Arrays;
import ma.chikaya.intake.Form;

/** Reads who files from the posted form. */
final class YouFields {

    static final Form.Helper NO_HELPER = new Form.Helper("", "", "", "", Form.Sees.NOTHING);

    private YouFields() {}

    static Form.Who read(Fields fields) {
        String type = fields.line("type");
        boolean named = type.equals("business") || type.equals("association") || type.equals("group");
        return new Form.Who(
                type,
                fields.line("name"),
                fields.line("phone"),
                fields.line("email"),
                null,
                fields.has("identityNumber") ? fields.line("identityType") : "",
                fields.line("identityNumber"),
                named ? fields.line("organisation") : null,
                type.equals("group") ? fields.line("groupSize") : "",
                type.equals("group") ? fields.text("mandate") : "",
                fields.has("withheld"),
                helper(fields));
    }

    private static Form.Helper helperOf(Fields fields) {
        return new Form.Helper(
                fields.line("helperName"),
                fields.line("helperPhone"),
                fields.line("helperEmail"),
                fields.line("helperRelation"),
                Arrays.stream(Form.Sees.values())
                        .filter(one -> one.name().equalsIgnoreCase(fields.line("helperSees")))
                        .findFirst()
                        .orElse(Form.Sees.NOTHING));
    }

    /** Somebody helps where the box is ticked: what is typed under an unticked one does not count. */
    private static Form.@org.jspecify.annotations.Nullable Helper helper(Fields fields) {
        return fields.has("helped") ? helperOf(fields) : null;
    }
}
