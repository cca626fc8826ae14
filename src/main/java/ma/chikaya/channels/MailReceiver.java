package ma.chikaya.channels;

/** Whoever does something with an e-mail that came in, in the transaction in which it is noted as read. */
public interface MailReceiver {

    /** Takes a message nobody's machine wrote, and tells what became of it. */
    Taken receive(IncomingMail mail);

    enum Taken {
        /** It joined a case. */
        TAKEN,
        /** Its sender is not of the case its address stands for. */
        STRANGER,
        /** Its address stands for no case. */
        STRAY,
        /** Nothing was written. */
        EMPTY,
        /** The case takes no message now, and its sender was told. */
        REFUSED
    }
}
