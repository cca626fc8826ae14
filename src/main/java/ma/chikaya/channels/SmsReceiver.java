package ma.chikaya.channels;

/** Whoever does something with a short message that came in. */
public interface SmsReceiver {

    /**
     * Takes one message.
     *
     * @param from the telephone it came from, as the network says it
     */
    void receive(String from, String text);
}
