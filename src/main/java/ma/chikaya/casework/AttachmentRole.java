package ma.chikaya.casework;

/** What an attachment is to its submission. */
public enum AttachmentRole {
    /** The submission itself, spoken. */
    RECORDING,
    EVIDENCE,
    /** Came or went with a message. */
    MESSAGE,
    /** Goes with the reasoned answer. */
    ANSWER,
    /** Stays inside the administration. */
    INTERNAL
}
