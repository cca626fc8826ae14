package ma.chikaya.accounts;

/** How a one-time code reaches the owner of an account. */
public enum InvitationWay {
    /** By e-mail to the account's own address. */
    MAIL,
    /** On a sealed letter, handed over against a signature. */
    LETTER
}
