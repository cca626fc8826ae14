package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.web.DeskFrame;
import ma.chikaya.web.NavGroup;
import ma.chikaya.web.NavItem;
import ma.chikaya.web.Page;

/** What stands around the pages of the administration. */
final class AdminFrame {

    private AdminFrame() {}

    static DeskFrame of(Page page, Official official) {
        NavGroup admin = new NavGroup(
                page.t("admin.nav"),
                List.of(
                        item(page, "admin.accounts", Accounts.PATH),
                        item(page, "admin.import", Accounts.PATH + "/import"),
                        item(page, "admin.bodies", BodiesController.PATH),
                        item(page, "admin.calendar", CalendarController.PATH),
                        item(page, "admin.timetable", TimetableController.PATH),
                        item(page, "admin.letters", LettersController.PATH),
                        item(page, "admin.seals", SealsController.PATH),
                        item(page, "article.title", ArticlesController.PATH),
                        item(page, "admin.topics", TopicsController.PATH),
                        item(page, "admin.lessons", LessonsController.PATH),
                        item(page, "import.title", ImportController.PATH)));
        NavGroup own = new NavGroup(page.t("admin.nav.own"), List.of(item(page, "me.title", "/desk/me")));
        return new DeskFrame(
                page.t(Role.ADMIN.key()), official.name().in(page.language()), false, null, List.of(admin, own));
    }

    private static NavItem item(Page page, String key, String href) {
        boolean deeper = href.equals(Accounts.PATH) && page.current(Accounts.PATH + "/import") != null;
        return new NavItem(page.t(key), href, null, false, !deeper && page.current(href) != null);
    }
}
