package ma.chikaya.intake;

import java.util.List;
import ma.chikaya.text.CleanText;

/** How long short answers may be, in characters as people count them. */
enum Limit {
    SUBJECT(150),
    NAME(120),
    ORGANISATION(200),
    RELATION(120),
    MANDATE(1_000),
    POSTAL_ADDRESS(300),
    WORDS(300),
    CONSULATE(120),
    LICENCE(200);

    /** The text itself. */
    static final int TEXT = 10_000;

    private final int most;

    Limit(int most) {
        this.most = most;
    }

    void check(Field field, String typed, List<Problem> problems) {
        int length = CleanText.length(CleanText.clean(typed));
        if (length > most) problems.add(Problem.of(field, "intake.long", "max", most));
    }
}
