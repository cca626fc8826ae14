package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.Scope;
import ma.chikaya.frontline.Calls;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.Searches;
import ma.chikaya.web.frontline.CallPaths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: submissions by what must be done next and how near the law is. */
@Controller
class InboxController {

    private final Cases cases;
    private final InboxPages pages;
    private final Frames frames;
    private final Searches searches;
    private final LastList last;

    InboxController(Cases cases, InboxPages pages, Frames frames, Searches searches, LastList last) {
        this.last = last;
        this.searches = searches;
        this.cases = cases;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping(Paths.INBOX)
    String inbox(
            Page page,
            Official official,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Scope scope = cases.scopeOf(official);
        if (scope.own().isEmpty() && scope.below().isEmpty()) {
            if (!scope.services().isEmpty()) return "redirect:" + Paths.ASKED;
            if (official.has(Role.ADMIN)) return "redirect:/admin";
            if (Calls.serves(official)) return "redirect:" + CallPaths.CALLS;
            if (Frames.registers(official)) return "redirect:" + Paths.REGISTER;
        }
        // Whoever only reads what is below begins with its figures.
        if (scope.own().isEmpty() && !"yes".equals(typed.get("below"))) return "redirect:" + Routes.TERRITORY;
        InboxFilter filter = InboxFilter.read(searches.open(official, typed));
        last.keep(filter, typed.get("after"), typed.get("at"), response);
        Map<View, Integer> counts = cases.count(official);
        model.addAttribute("frame", frames.of(page, official, filter.address(), filter.words(), counts));
        model.addAttribute("inbox", pages.of(page, official, filter, typed, counts));
        return "web/desk/inbox";
    }

    /**
     * A tracking code leads to its case; words, to the open submissions that hold them. The form posts, so that no
     * address carries what it says.
     */
    @RequestMapping(
            path = Routes.DESK_SEARCH,
            method = {RequestMethod.GET, RequestMethod.POST})
    String search(Official official, @RequestParam Map<String, String> typed) {
        InboxFilter filter = InboxFilter.read(searches.open(official, typed));
        String words = filter.words() == null ? "" : filter.words();
        Optional<TrackingCode> code = TrackingCode.find(words);
        boolean found = code.flatMap(c -> cases.find(official, c)).isPresent();
        return "redirect:" + (found ? Paths.of(code.get()) : filter.address());
    }
}
