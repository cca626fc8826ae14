package ma.chikaya.channels;

import java.util.List;
import java.util.UUID;

/**
 * An e-mail somebody sent here.
 *
 * @param id the same for the same message, however often it is read
 * @param from the sender it names, which anybody can forge
 * @param to whom it is addressed to
 * @param text what was written, without the thread quoted below it
 */
public record IncomingMail(UUID id, String from, List<String> to, String text, List<Attachment> attachments) {

    public IncomingMail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "IncomingMail[" + id + "]";
    }

    /** A file that came with it. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on once and compared with nothing.
    public record Attachment(String name, byte[] content) {

        @Override
        public String toString() {
            return "Attachment[]";
        }
    }
}
