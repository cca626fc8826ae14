package ma.chikaya.web.signin;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.web.DeskFrame;
import ma.chikaya.web.NavGroup;
import ma.chikaya.web.NavItem;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;

/** What stands around the pages of one's own account. */
final class MeFrame {

    private MeFrame() {}

    static DeskFrame of(Page page, Official official) {
        List<NavItem> items = new ArrayList<>();
        if (official.memberships().stream().anyMatch(m -> m.role() != Role.ADMIN)) {
            items.add(new NavItem(page.t("me.desk"), Routes.DESK, null, false, false));
        }
        if (official.has(Role.ADMIN)) {
            items.add(new NavItem(page.t("admin.nav"), "/admin", null, false, false));
        }
        String here = page.address().split("\\?", 2)[0];
        items.add(new NavItem(page.t("me.title"), MeController.PATH, null, false, here.equals(MeController.PATH)));
        items.add(new NavItem(
                page.t("me.password"), PasswordController.PATH, null, false, here.equals(PasswordController.PATH)));
        items.add(new NavItem(
                page.t("me.second-factor"),
                SecondFactorController.PATH,
                null,
                false,
                here.startsWith(SecondFactorController.PATH)));
        return new DeskFrame(
                page.t("me.title"),
                official.name().in(page.language()),
                false,
                null,
                List.of(new NavGroup(null, items)));
    }
}
