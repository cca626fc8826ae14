package ma.chikaya.intake;

/** A field of the form, where a problem is shown: by its id on a page, by its JSON pointer in the API. */
public enum Field {
    CHANNEL(Part.CAME, "channel", "/channel"),
    RECEIVED_ON(Part.CAME, "receivedOn", "/receivedOn"),
    KIND(Part.TOLD, "kind", "/kind"),
    SUBJECT(Part.TOLD, "subject", "/subject"),
    TEXT(Part.TOLD, "text", "/text"),
    STAGE(Part.OBSTACLE, "stage", "/business/stage"),
    LICENCE(Part.OBSTACLE, "licence", "/business/licence"),
    REQUESTED_ON(Part.OBSTACLE, "requestedOn", "/business/requestedOn"),
    TERRITORY(Part.PLACE, "territory", "/place/territory"),
    WORDS(Part.PLACE, "words", "/place/words"),
    POSITION(Part.PLACE, "position", "/place/lat"),
    COUNTRY(Part.PLACE, "country", "/place/country"),
    CONSULATE(Part.PLACE, "consulate", "/place/consulate"),
    BODY(Part.ADDRESSEE, "body", "/administration"),
    ANSWERS(Part.ANSWERS, "answers", "/answers"),
    TYPE(Part.WHO, "type", "/complainant/type"),
    ORGANISATION(Part.WHO, "organisation", "/complainant/organisation"),
    GROUP_SIZE(Part.WHO, "groupSize", "/complainant/groupSize"),
    MANDATE(Part.WHO, "mandate", "/complainant/mandate"),
    NAME(Part.WHO, "name", "/complainant/name"),
    PHONE(Part.WHO, "phone", "/complainant/phone"),
    EMAIL(Part.WHO, "email", "/complainant/email"),
    POSTAL_ADDRESS(Part.WHO, "postalAddress", "/complainant/postalAddress"),
    IDENTITY_TYPE(Part.WHO, "identityType", "/complainant/identity/type"),
    IDENTITY_NUMBER(Part.WHO, "identityNumber", "/complainant/identity/number"),
    HELPER_NAME(Part.WHO, "helperName", "/helper/name"),
    HELPER_RELATION(Part.WHO, "helperRelation", "/helper/relation"),
    HELPER_PHONE(Part.WHO, "helperPhone", "/helper/phone"),
    HELPER_EMAIL(Part.WHO, "helperEmail", "/helper/email");

    /** The part of the form a field belongs to, one question of the pages each; how it came is asked of officials. */
    public enum Part {
        CAME,
        TOLD,
        OBSTACLE,
        PLACE,
        ADDRESSEE,
        /** What the body asks besides. */
        ANSWERS,
        WHO
    }

    private final Part part;
    private final String id;
    private final String pointer;

    Field(Part part, String id, String pointer) {
        this.part = part;
        this.id = id;
        this.pointer = pointer;
    }

    public Part part() {
        return part;
    }

    public String id() {
        return id;
    }

    public String pointer() {
        return pointer;
    }
}
