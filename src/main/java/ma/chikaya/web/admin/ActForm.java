package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import ma.chikaya.accounts.Departure;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an act on an account: why, how its code is handed over, who goes on.
 *
 * @param successor account made supervisor in the same act
 * @param takenOver whether the body above takes over
 */
public record ActForm(String reason, Way way, @Nullable Integer successor, boolean takenOver) {

    private static final int LONGEST = 500;

    /** How an account is handed to its owner. */
    public enum Way {
        LETTER,
        MAIL,
        /** A temporary password on the screen, said or written down for who is there. */
        SCREEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ActForm empty() {
        return new ActForm("", Way.LETTER, null, false);
    }

    static ActForm of(HttpServletRequest request) {
        String reason = CleanText.cleanLine(Objects.requireNonNullElse(request.getParameter("reason"), ""));
        return new ActForm(
                reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason,
                way(request.getParameter("way")),
                MembershipForm.number(request.getParameter("successor")),
                request.getParameter("taken-over") != null);
    }

    private static Way way(@Nullable String typed) {
        return Stream.of(Way.values())
                .filter(way -> way.word().equals(typed))
                .findFirst()
                .orElse(Way.SCREEN);
    }

    ActForm through(@Nullable String way) {
        return new ActForm(reason, way(way), successor, takenOver);
    }

    Departure departure() {
        return new Departure(reason, successor, takenOver);
    }

    List<Choice> ways(Page page, boolean mail) {
        return Stream.of(Way.values())
                .filter(one -> one != Way.MAIL || mail)
                .map(one -> new Choice(
                        one.word(),
                        page.t("admin.way." + one.word()),
                        page.t("admin.way." + one.word() + ".hint"),
                        one == way))
                .toList();
    }

    @Override
    public String toString() {
        return "ActForm[" + way + "]";
    }
}
