package ma.chikaya.people;

import java.util.Locale;
import java.util.Optional;

/** A kind of identifier a person may give. None is ever required by this product. */
public enum IdentityType {
    /** بطاقة التعريف الوطنية الإلكترونية. */
    CNIE,
    PASSPORT,
    /** Carte de séjour, بطاقة الإقامة. */
    RESIDENCE_CARD,
    /** Identifiant commun de l'entreprise, التعريف الموحد للمقاولة. */
    ICE,
    /** Registre du commerce, السجل التجاري. */
    RC;

    /** Reads a name in any letter case. */
    public static Optional<IdentityType> find(String name) {
        for (IdentityType type : values()) {
            if (type.name().equals(name.strip().toUpperCase(Locale.ROOT))) return Optional.of(type);
        }
        return Optional.empty();
    }

    /** Message key of its name. */
    public String key() {
        return "people.identity." + name().toLowerCase(Locale.ROOT);
    }
}
