package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in shows.
 *
 * @param email as it was typed
 * @param to the page to go to afterwards
 * @param refusal why the attempt before failed
 * @param ticket stands for the right password while the telephone's code is asked for
 */
public record SignInForm(
        String email,
        @Nullable String to,
        @Nullable Refusal refusal,
        Notice notice,
        @Nullable String ticket) {

    SignInForm(String email, @Nullable String to, @Nullable Refusal refusal, Notice notice) {
        this(email, to, refusal, notice, null);
    }

    /** What is said above the form. */
    public enum Notice {
        NONE,
        /** One has just signed out. */
        OUT,
        /** The page was too old to be used. */
        AGAIN,
        /** The first account has just been made. */
        FIRST
    }

    /** The second step, asked for or asked for again. */
    static SignInForm code(@Nullable String to, @Nullable Refusal refusal, String ticket) {
        return new SignInForm("", to, refusal, Notice.NONE, ticket);
    }

    static SignInForm empty() {
        return new SignInForm("", null, null, Notice.NONE);
    }

    public List<FormError> errors(Page page) {
        return refusal == null ? List.of() : List.of(new FormError(ticket == null ? "email" : "code", page.t(refusal)));
    }

    /** Whether the password must be typed again. */
    static boolean isOver(Refusal refusal) {
        return refusal.key().equals("accounts.sign-in.too-long")
                || refusal.key().equals("accounts.sign-in.wrong");
    }

    static void refuse(HttpServletResponse response, Refusal refusal) {
        Object seconds = refusal.arguments().get("seconds");
        if (seconds == null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(429);
            response.setHeader("Retry-After", seconds.toString());
        }
    }

    @Override
    public String toString() {
        return "SignInForm[" + notice + "]";
    }
}
