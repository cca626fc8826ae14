package ma.chikaya.web.admin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.AuditLine;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journal of an account in words. */
@Component
class AccountHistory {

    private static final Pattern MEMBERSHIP = Pattern.compile("([A-Z]+) body:(\\d+).*");

    private final Management management;
    private final Officials officials;
    private final Accounts accounts;

    AccountHistory(Management management, Officials officials, Accounts accounts) {
        this.management = management;
        this.officials = officials;
        this.accounts = accounts;
    }

    List<HistoryRow> of(Page page, int account) {
        List<AuditLine> lines = management.history(account);
        Map<Integer, LocalText> names = officials.findNames(lines.stream()
                .map(AuditLine::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream().map(line -> row(page, line, names)).toList();
    }

    private HistoryRow row(Page page, AuditLine line, Map<Integer, LocalText> names) {
        String key = "admin.history." + line.action();
        String what = page.messages().has(key) ? page.t(key) : line.action();
        String about = about(page, line.detail());
        LocalText who = line.accountId() == null ? null : names.get(line.accountId());
        return new HistoryRow(
                line.at(),
                about == null ? what : page.t("admin.history.about", "what", what, "about", about),
                who == null ? null : who.in(page.language()),
                line.reason() == null || line.reason().isBlank() ? null : line.reason());
    }

    private @Nullable String about(Page page, @Nullable String detail) {
        if (detail == null) return null;
        Matcher membership = MEMBERSHIP.matcher(detail);
        if (!membership.matches()) return null;
        for (Role role : Role.values()) {
            if (role.name().equals(membership.group(1))) {
                return page.t(role.key()) + " · " + accounts.body(page, Integer.parseInt(membership.group(2)));
            }
        }
        return null;
    }
}
