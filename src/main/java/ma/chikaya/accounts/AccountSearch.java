package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.text.SearchText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds accounts by the beginnings of words, by body and by state. */
@Component
class AccountSearch {

    private static final int MOST_WORDS = 8;

    private final DSLContext sql;
    private final AccountStore accounts;
    private final Today today;

    AccountSearch(DSLContext sql, AccountStore accounts, Today today) {
        this.sql = sql;
        this.accounts = accounts;
        this.today = today;
    }

    AccountPage list(AccountFilter filter) {
        Condition which = words(filter.words())
                .and(
                        filter.bodyId() == null
                                ? noCondition()
                                : ACCOUNT.ID.in(select(MEMBERSHIP.ACCOUNT_ID)
                                        .from(MEMBERSHIP)
                                        .where(MEMBERSHIP.BODY_ID.eq(filter.bodyId()), accounts.inForce())))
                .and(filter.active() == null ? noCondition() : ACCOUNT.ACTIVE.eq(filter.active()))
                .and(filter.within() == null ? noCondition() : standingIn(filter.within()))
                .and(filter.batch() == null ? noCondition() : ACCOUNT.BATCH.eq(filter.batch()))
                .and(
                        switch (filter.use()) {
                            case ANY -> noCondition();
                            case WAITING -> ACCOUNT.PASSWORD_HASH.isNull();
                            case NEVER_IN -> ACCOUNT.LAST_SIGN_IN.isNull();
                        });
        List<Integer> ids = sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(which, filter.before() == null ? noCondition() : ACCOUNT.ID.lt(filter.before()))
                .orderBy(ACCOUNT.ID.desc())
                .limit(filter.limit() + 1)
                .fetch(ACCOUNT.ID);
        boolean more = ids.size() > filter.limit();
        List<Integer> shown = more ? ids.subList(0, filter.limit()) : ids;
        List<Account> page = accounts.list(ACCOUNT.ID.in(shown)).stream()
                .sorted(Comparator.comparingInt(Account::id).reversed())
                .toList();
        return new AccountPage(page, sql.fetchCount(ACCOUNT, which), more ? shown.getLast() : null);
    }

    /** In force or to come in one of these bodies; of an account that has none, the ended ones count. */
    private Condition standingIn(Set<Integer> bodies) {
        ma.chikaya.accounts.db.tables.Membership other = MEMBERSHIP.as("other");
        return ACCOUNT.ID.in(select(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.BODY_ID.eq(any(bodies.toArray(Integer[]::new))),
                        MEMBERSHIP
                                .UNTIL
                                .isNull()
                                .or(MEMBERSHIP.UNTIL.ge(today.get()))
                                .or(notExists(selectOne()
                                        .from(other)
                                        .where(
                                                other.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID),
                                                other.UNTIL.isNull().or(other.UNTIL.ge(today.get())))))));
    }

    /** Words are letters and digits only, so that nothing in them can be read as an operator. */
    private static Condition words(String typed) {
        List<String> words = SearchText.words(typed.replace('@', ' '));
        if (words.isEmpty()) return noCondition();
        String query =
                words.stream().limit(MOST_WORDS).map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
        return condition("{0} @@ {1}::tsquery", ACCOUNT.SEARCH, val(query));
    }
}
