package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks before something is done to an account.
 *
 * @param act names the words: {@code close}, {@code reopen}, {@code hand-over}, {@code end}
 * @param action address the form is sent to
 * @param back address of the account
 * @param about the membership that would end
 * @param ways how the code is handed over; empty where none is
 * @param left the bodies that would have no supervisor
 * @param successors who may be named instead
 * @param mayTakeOver whether he who acts manages those bodies from above
 * @param quiet whether no reason is asked: nobody loses anything
 */
public record ActPage(
        String act,
        String action,
        String back,
        String name,
        @Nullable MembershipRow about,
        ActForm form,
        List<Choice> ways,
        List<String> left,
        List<Choice> successors,
        boolean mayTakeOver,
        boolean quiet) {}
