package ma.chikaya.accounts;

import ma.chikaya.kernel.Language;

/**
 * What the e-mail with a one-time code says.
 *
 * @param until the last day the code opens the account
 * @param never what the portal never asks for
 */
public record InvitationText(
        Language language,
        String title,
        String text,
        String code,
        String until,
        String button,
        String link,
        String never,
        String demo) {

    String plain() {
        return (demo.isEmpty() ? "" : demo + "\n\n") + text + "\n\n" + code + "\n\n" + until + "\n\n" + button + "\n"
                + link + "\n\n" + never + "\n";
    }

    @Override
    public String toString() {
        return "InvitationText[]";
    }
}
