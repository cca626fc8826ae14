package ma.chikaya.text;

/** The grammatical gender a verb agrees with; also the word messages select by. */
public enum Gender {
    F,
    M;

    /** As messages write it: {@code f} or {@code m}. */
    public String word() {
        return this == F ? "f" : "m";
    }
}
