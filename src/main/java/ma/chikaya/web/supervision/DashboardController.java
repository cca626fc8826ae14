package ma.chikaya.web.supervision;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.desk.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard of a body, and the list behind each of its numbers. */
@Controller
class DashboardController {

    private final Access access;
    private final Dashboards dashboards;
    private final ListPages lists;
    private final Frames frames;

    DashboardController(Access access, Dashboards dashboards, ListPages lists, Frames frames) {
        this.access = access;
        this.dashboards = dashboards;
        this.lists = lists;
        this.frames = frames;
    }

    @GetMapping(Routes.DASHBOARD)
    String dashboard(Page page, Official official, @RequestParam Map<String, String> typed, Model model) {
        Access.Followed followed = access.get(official, number(typed.get("body")));
        model.addAttribute("frame", frames.of(page, official, here(followed), null));
        model.addAttribute("board", dashboards.of(page, official, followed, Span.read(typed.get("months"))));
        return "web/supervision/dashboard";
    }

    @GetMapping(Lists.PATH)
    String list(Page page, Official official, @RequestParam Map<String, String> typed, Model model) {
        Access.Followed followed = access.get(official, number(typed.get("body")));
        Lists wanted = Lists.read(followed.id(), typed);
        if (wanted == null) throw Access.notFound();
        model.addAttribute("frame", frames.of(page, official, here(followed), null));
        model.addAttribute("list", lists.of(page, official, followed, wanted, typed));
        return "web/supervision/list";
    }

    private static String here(Access.Followed followed) {
        return followed.below() ? Routes.TERRITORY : Routes.DASHBOARD;
    }

    static @Nullable Integer number(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,9}") ? null : Integer.valueOf(typed);
    }
}
