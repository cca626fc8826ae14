package ma.chikaya.web.admin;

import java.util.Locale;
import java.util.Map;
import ma.chikaya.accounts.AccountFilter;
import ma.chikaya.accounts.AccountFilter.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of accounts is narrowed to.
 *
 * @param sealed the words as an address carries them; null where there are none
 */
record ListFilter(
        String query,
        @Nullable String sealed,
        @Nullable Integer body,
        String state,
        String use,
        @Nullable Integer batch) {

    /** @param typed the parameters of an address or a form, the words among them opened */
    static ListFilter of(Map<String, String> typed) {
        String state = typed.getOrDefault("state", "active");
        String use = typed.getOrDefault("use", "any").toLowerCase(Locale.ROOT);
        return new ListFilter(
                typed.getOrDefault("q", ""),
                typed.get("s"),
                MembershipForm.number(typed.get("body")),
                state.equals("closed") || state.equals("all") ? state : "active",
                use.equals("waiting") || use.equals("never") ? use : "any",
                MembershipForm.number(typed.get("batch")));
    }

    /** Address of the list so narrowed, without the words in the open. */
    String address(String base) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(base);
        if (sealed != null) address.queryParam("s", sealed);
        if (body != null) address.queryParam("body", body);
        address.queryParam("state", state).queryParam("use", use);
        if (batch != null) address.queryParam("batch", batch);
        return address.build().toUriString();
    }

    AccountFilter filter(@Nullable Integer before, int limit) {
        return new AccountFilter(
                query,
                body,
                switch (state) {
                    case "all" -> null;
                    case "closed" -> false;
                    default -> true;
                },
                switch (use) {
                    case "waiting" -> Use.WAITING;
                    case "never" -> Use.NEVER_IN;
                    default -> Use.ANY;
                },
                null,
                batch,
                before,
                limit);
    }
}
