package ma.chikaya.intake;

import java.util.List;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.Refusal;

/** What became of a sending. */
public sealed interface Sent {

    record Done(Receipt receipt) implements Sent {}

    /** Something is missing or wrong. */
    record Incomplete(List<Problem> problems) implements Sent {}

    record Refused(Refusal why) implements Sent {}

    /** The draft is not what the person saw: it was changed in another window. */
    record Changed() implements Sent {}

    /** There is no such draft, or none any more. */
    record Unknown() implements Sent {}
}
