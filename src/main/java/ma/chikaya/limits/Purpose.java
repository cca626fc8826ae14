package ma.chikaya.limits;

/**
 * What is limited. Beside the address stands a subject: whom or what it is about. How often is said in {@link Rates}.
 */
public enum Purpose {
    /** Filing a submission; subject: the phone or e-mail given. */
    FILING,
    /** Beginning a draft; nobody is named yet and there is no subject, so that it is counted by the address alone. */
    DRAFT,
    /** Adding a file; subject: the draft or submission. */
    UPLOAD,
    /** A message, rating or re-opening; subject: the tracking code. */
    MESSAGE,
    /** Opening a submission by its code and a key; subject: the tracking code, its digits alone. */
    TRACKING,
    /** A caller shows an official that a case is his; "address": the official, subject: the case or the code said. */
    VERIFYING,
    /** An official's sign-in; subject: the e-mail. */
    SIGN_IN,
    /** Having something sent again to someone; subject: the phone or e-mail it goes to. */
    RESENDING,
    /** Having a text read without filing it; no subject. */
    READING,
    /** Being counted without being asked: an opinion of an article, a search; subject: the article, or the words. */
    COUNTED
}
