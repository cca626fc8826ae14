package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.AccountFilter;
import ma.chikaya.accounts.AccountPage;
import ma.chikaya.accounts.AccountSheetKind;
import ma.chikaya.accounts.HeldMembership;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.sheets.SheetWriter;
import ma.chikaya.sheets.Table;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The accounts as a sheet, with the columns an import reads, and an empty one to fill. */
@Controller
class ExportController {

    private final Management management;
    private final Accounts accounts;
    private final Bodies bodies;
    private final Places places;

    ExportController(Management management, Accounts accounts, Bodies bodies, Places places) {
        this.management = management;
        this.accounts = accounts;
        this.bodies = bodies;
        this.places = places;
    }

    @GetMapping({Accounts.PATH + "/accounts.xlsx", Places.DESK + "/accounts.xlsx"})
    void xlsx(Official official, Page page, HttpServletResponse response) throws IOException {
        places.of(page, official);
        Table table = table(page, official);
        attach(response, SheetWriter.xlsxType(), "accounts.xlsx");
        SheetWriter.xlsx(response.getOutputStream(), List.of(table));
    }

    @GetMapping({Accounts.PATH + "/accounts.csv", Places.DESK + "/accounts.csv"})
    void csv(Official official, Page page, HttpServletResponse response) throws IOException {
        places.of(page, official);
        Table table = table(page, official);
        attach(response, "text/csv;charset=UTF-8", "accounts.csv");
        SheetWriter.csv(response.getOutputStream(), table);
    }

    @GetMapping({Accounts.PATH + "/empty.xlsx", Places.DESK + "/empty.xlsx"})
    void empty(Official official, Page page, HttpServletResponse response) throws IOException {
        places.of(page, official);
        attach(response, SheetWriter.xlsxType(), "accounts-empty.xlsx");
        SheetWriter.xlsx(
                response.getOutputStream(),
                List.of(new Table(page.t("admin.accounts"), page.language() != Language.FR, header(page), List.of())));
    }

    private Table table(Page page, Official official) {
        List<String> header = new ArrayList<>(header(page));
        header.add(page.t("admin.last"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Integer before = null;
        do {
            AccountPage found =
                    management.list(official, new AccountFilter("", null, true, before, AccountFilter.MOST));
            for (Account account : found.accounts()) {
                for (HeldMembership held : account.memberships()) {
                    if (management.covers(official, held.membership().bodyId())) rows.add(row(page, account, held));
                }
            }
            before = found.next();
        } while (before != null);
        return new Table(page.t("admin.accounts"), page.language() != Language.FR, header, rows);
    }

    private List<@Nullable Object> row(Page page, Account account, HeldMembership held) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(bodies.get(held.membership().bodyId()).code());
        row.add(account.name().ar());
        row.add(account.name().fr());
        row.add(account.email());
        row.add(page.t(held.membership().role().key()));
        row.add(accounts.service(page, held.membership()));
        row.add(page.t(held.membership().deputy() ? "admin.sheet.yes" : "admin.sheet.no"));
        row.add(held.since());
        row.add(account.lastSignIn() == null ? null : LegalTime.dayOf(account.lastSignIn()));
        return row;
    }

    private static List<String> header(Page page) {
        return AccountSheetKind.ACCOUNTS.columns().stream()
                .map(column -> page.t("admin.sheet.column." + column.field()))
                .toList();
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
