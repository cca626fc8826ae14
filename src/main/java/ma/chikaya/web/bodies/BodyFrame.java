package ma.chikaya.web.bodies;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Body;
import ma.chikaya.web.DeskFrame;
import ma.chikaya.web.NavGroup;
import ma.chikaya.web.NavItem;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;

/** What stands around the pages of a body. */
final class BodyFrame {

    private static final List<String> PAGES = List.of("services", "contacts", "unit", "window", "joining");

    private BodyFrame() {}

    /** @param body whose pages are listed at the side; null where none is chosen yet */
    static DeskFrame of(Page page, Official official, @Nullable Body body) {
        List<NavGroup> nav = new ArrayList<>();
        if (body != null) {
            List<NavItem> items = new ArrayList<>();
            String home = BodyPaths.of(body.id());
            items.add(new NavItem(
                    page.t("keep.home"),
                    home,
                    null,
                    false,
                    page.address().split("\\?", 2)[0].equals(home)));
            for (String name : PAGES) items.add(item(page, "keep." + name, BodyPaths.of(body.id(), name)));
            nav.add(new NavGroup(body.label().in(page.language()), items));
        }
        List<NavItem> ways = new ArrayList<>();
        if (official.has(Role.SUPERVISOR)) {
            ways.add(new NavItem(page.t("keep.bodies"), BodyPaths.HOME, null, false, body == null));
            ways.add(new NavItem(page.t("keep.desk"), Routes.DESK, null, false, false));
        }
        if (official.has(Role.ADMIN)) ways.add(item(page, "admin.bodies", "/admin/bodies"));
        nav.add(new NavGroup(null, ways));
        return new DeskFrame(
                body != null
                        ? body.label().in(page.language())
                        : page.t((official.has(Role.ADMIN) ? Role.ADMIN : Role.SUPERVISOR).key()),
                official.name().in(page.language()),
                false,
                null,
                nav);
    }

    private static NavItem item(Page page, String key, String href) {
        return new NavItem(page.t(key), href, null, false, page.current(href) != null);
    }
}
