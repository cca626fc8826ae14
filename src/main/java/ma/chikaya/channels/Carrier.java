package ma.chikaya.channels;

import java.io.IOException;
import java.util.List;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;

/** Takes a message to where it goes from there by itself. */
interface Carrier {

    /** Kind of message it carries, as in the table. */
    String channel();

    /** Whether it is set up at all. */
    boolean isOpen();

    /** Hears what comes in that way, where it is the same as the way out. */
    default void listen() {}

    /**
     * Hands over one message. Where it was in hand before and it is not known what became of it, that is settled as far
     * as the network lets.
     *
     * @return the numbers under which receipts come back, one a part; empty where there are none
     * @throws Refused where trying again will not help
     * @throws Doubtful where it may have been taken
     * @throws IOException where it was not, and may be tried again
     */
    List<String> carry(OutgoingRecord message) throws IOException, Refused;

    /** Nobody knows whether the network has it: its answer did not come. */
    final class Doubtful extends IOException {

        Doubtful(String reason) {
            super(reason);
        }

        Doubtful(Exception cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** The network will not take this message, now or later. */
    final class Refused extends Exception {

        Refused(String reason) {
            super(reason);
        }

        /** A short code, nothing of the message. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
