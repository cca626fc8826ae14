package ma.chikaya.web.admin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SheetPlan;
import ma.chikaya.accounts.SheetPlan.Change;
import ma.chikaya.accounts.SheetPlan.What;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.sheets.Fault;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** A dry run in words. */
@Component
class SheetPages {

    /** So many changes are shown; the counts are of all. */
    private static final int SHOWN = 100;

    private final Accounts accounts;
    private final Officials officials;

    SheetPages(Accounts accounts, Officials officials) {
        this.accounts = accounts;
        this.officials = officials;
    }

    SheetShown of(Page page, SheetPlan plan) {
        List<Change> first = plan.changes().stream()
                .filter(one -> one.what() != What.UNCHANGED)
                .limit(SHOWN)
                .toList();
        Map<Integer, LocalText> names = officials.findNames(first.stream()
                .map(Change::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new SheetShown(
                plan.isSound(),
                plan.lines(),
                plan.newAccounts(),
                (int) (plan.count(What.NEW_ACCOUNT) + plan.count(What.NEW_ROLE)),
                (int) plan.count(What.UNCHANGED),
                (int) plan.count(What.ENDS),
                first.stream().map(one -> row(page, one, names)).toList(),
                plan.faults().stream().map(fault -> row(page, fault)).toList());
    }

    private SheetShown.Row row(Page page, Change change, Map<Integer, LocalText> names) {
        LocalText known = change.accountId() == null ? null : names.get(change.accountId());
        return new SheetShown.Row(
                change.line(),
                page.t("admin.sheet.what", "what", change.what()),
                change.what() == What.ENDS,
                (known == null ? change.name() : known).in(page.language()),
                change.email(),
                page.t(change.membership().role().key()),
                accounts.body(page, change.membership().bodyId()),
                change.day());
    }

    private static SheetShown.Wrong row(Page page, Fault fault) {
        return new SheetShown.Wrong(fault.line(), fault.column(), page.t(new Refusal(fault.key(), fault.arguments())));
    }
}
