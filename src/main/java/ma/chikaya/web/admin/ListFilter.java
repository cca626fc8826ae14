package ma.chikaya.web.admin;

import java.util.Locale;
import java.util.Map;
import ma.chikaya.accounts.AccountFilter;
import ma.chikaya.accounts.AccountFilter.Use;
import org.jspecify.annotations.Nullable;

/** What the list of accounts is narrowed to, as its address says it. */
record ListFilter(
        String query,
        @Nullable Integer body,
        String state,
        String use,
        @Nullable Integer batch) {

    static ListFilter of(Map<String, String> typed) {
        String state = typed.getOrDefault("state", "active");
        String use = typed.getOrDefault("use", "any").toLowerCase(Locale.ROOT);
        return new ListFilter(
                typed.getOrDefault("q", ""),
                MembershipForm.number(typed.get("body")),
                state.equals("closed") || state.equals("all") ? state : "active",
                use.equals("waiting") || use.equals("never") ? use : "any",
                MembershipForm.number(typed.get("batch")));
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
