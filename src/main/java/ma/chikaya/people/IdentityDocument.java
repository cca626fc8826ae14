package ma.chikaya.people;

/**
 * An identifier as {@link Identities#parse} returns it.
 *
 * @param number without separators, capitals, digits 0–9
 */
public record IdentityDocument(IdentityType type, String number) {

    @Override
    public String toString() {
        return "IdentityDocument[" + type + "]";
    }
}
