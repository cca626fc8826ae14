package ma.chikaya.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Official;
import ma.chikaya.web.DeskFrame;
import ma.chikaya.web.NavGroup;
import ma.chikaya.web.NavItem;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Tells from an address which door to the accounts was taken, and closes it to whoever manages none. */
@Component
class Places {

    static final String DESK = "/desk/accounts";

    private static final Map<String, String> PAGES = new TreeMap<>(
            Map.of("admin.accounts", "", "admin.import", "/import", "admin.new", "/new", "admin.replace", "/replace"));

    private final Management management;

    Places(Management management) {
        this.management = management;
    }

    Place of(Page page, Official official) {
        if (!management.isOffered(official)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        boolean admin = page.address().startsWith("/admin");
        return new Place(
                admin ? Accounts.PATH : DESK,
                management.isCentre(official),
                admin ? AdminFrame.of(page, official) : frame(page, official));
    }

    private static DeskFrame frame(Page page, Official official) {
        String here = page.address().split("\\?", 2)[0];
        List<NavItem> items = new ArrayList<>();
        for (Map.Entry<String, String> one : PAGES.entrySet()) {
            String href = DESK + one.getValue();
            items.add(new NavItem(page.t(one.getKey()), href, null, false, here.equals(href)));
        }
        List<NavItem> own = List.of(
                new NavItem(page.t("me.desk"), Routes.DESK, null, false, false),
                new NavItem(page.t("me.title"), "/desk/me", null, false, false));
        return new DeskFrame(
                page.t("admin.accounts"),
                official.name().in(page.language()),
                false,
                null,
                List.of(new NavGroup(page.t("admin.accounts"), items), new NavGroup(page.t("admin.nav.own"), own)));
    }
}
