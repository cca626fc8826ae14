package ma.chikaya.people;

import java.util.Locale;
import java.util.Optional;

/** As whom a person files. */
public enum PersonType {
    RESIDENT,
    /** A Moroccan living abroad. */
    ABROAD,
    FOREIGNER,
    BUSINESS,
    /** An association or a cooperative. */
    ASSOCIATION,
    /** Several people, one of them with a mandate. */
    GROUP,
    /** Someone who files for another: no complainant, but a second contact. */
    HELPER;

    /** Reads a name in any letter case. */
    public static Optional<PersonType> find(String name) {
        for (PersonType type : values()) {
            if (type.name().equals(name.strip().toUpperCase(Locale.ROOT))) return Optional.of(type);
        }
        return Optional.empty();
    }

    /** Message key of its name. */
    public String key() {
        return "people.type." + name().toLowerCase(Locale.ROOT);
    }

    boolean isOrganised() {
        return this == BUSINESS || this == ASSOCIATION || this == GROUP;
    }
}
