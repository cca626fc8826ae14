package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Account;
import ma.chikaya.kernel.Language;
import ma.chikaya.web.Choice;
import ma.chikaya.web.DeskLanguages;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/** An account as typed. */
public record AccountForm(String nameAr, String nameFr, String email, String language) {

    static AccountForm empty() {
        return new AccountForm("", "", "", Language.AR.tag());
    }

    static AccountForm of(HttpServletRequest request) {
        return new AccountForm(
                value(request, "name-ar"),
                value(request, "name-fr"),
                value(request, "email"),
                value(request, "language"));
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.name().ar(),
                account.name().fr(),
                account.email(),
                account.language().tag());
    }

    /** What is missing; the rest is judged when the account is made. */
    List<FormError> errors(Page page) {
        List<FormError> errors = new ArrayList<>();
        if (nameAr.isEmpty()) errors.add(new FormError("name-ar", page.t("accounts.refusal.name-ar")));
        else if (!isArabic(nameAr)) errors.add(new FormError("name-ar", page.t("admin.name-ar.letters")));
        if (nameFr.isEmpty()) errors.add(new FormError("name-fr", page.t("accounts.refusal.name-fr")));
        if (email.isEmpty()) errors.add(new FormError("email", page.t("accounts.refusal.email")));
        return errors;
    }

    /** Letters of another script are a name typed into the wrong box. */
    private static boolean isArabic(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.ARABIC);
    }

    public List<Choice> languages() {
        return DeskLanguages.ALL.stream()
                .map(one -> new Choice(one.tag(), one.ownName(), one.tag().equals(language)))
                .toList();
    }

    private static String value(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    @Override
    public String toString() {
        return "AccountForm[]";
    }
}
