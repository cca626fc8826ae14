package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.accounts.Membership;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import org.jspecify.annotations.Nullable;

/**
 * A membership on its way: what was typed, what is wrong with it, and what there is to choose from.
 *
 * @param membership once nothing is missing
 * @param centre whether roles of the national desk are offered
 * @param searched whether the body is searched for, and not chosen from a few
 */
public record MembershipDraft(
        MembershipForm form,
        @Nullable Membership membership,
        List<FormError> errors,
        List<Choice> roles,
        List<Choice> bodies,
        List<Choice> services,
        boolean centre,
        boolean searched) {}
