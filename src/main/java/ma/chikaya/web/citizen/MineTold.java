package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.citizens.CitizenAccount;
import ma.chikaya.citizens.Citizens;
import ma.chikaya.notifications.NoticeList;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The notices of all one's submissions, and how one wants to be told of those that say nothing else. */
@Controller
class MineTold {

    private static final String PATH = MinePages.PATH + "/notices";
    private static final int MOST = 100;

    private final Citizens citizens;
    private final MineCookie cookie;
    private final NoticeList notices;

    MineTold(Citizens citizens, MineCookie cookie, NoticeList notices) {
        this.citizens = citizens;
        this.cookie = cookie;
        this.notices = notices;
    }

    @GetMapping(PATH)
    ModelAndView show(Page page, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Optional<CitizenAccount> account = cookie.find(request);
        if (account.isEmpty()) return Answer.to(MinePages.PATH);
        Preference now = citizens.findPreference(account.get());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("done", new Fields(request).has("done"));
        model.put(
                "lines",
                ToldView.lines(page, notices.list(citizens.listClaims(account.get()), false, page.language(), MOST)));
        model.put("ways", ways(page, now.way()));
        model.put("languages", ToldView.languages(now.language(), page.t("citizen.told.each.language")));
        return Answer.page("mine-told", Answer.OK, model);
    }

    @PostMapping(PATH)
    ModelAndView choose(HttpServletRequest request) {
        Optional<CitizenAccount> account = cookie.find(request);
        if (account.isEmpty()) return Answer.to(MinePages.PATH);
        Preference chosen = ToldView.read(new Fields(request));
        boolean recorded = chosen.way() == Way.POST || chosen.way() == Way.CALL;
        citizens.choose(account.get(), recorded ? new Preference(null, chosen.language()) : chosen);
        return Answer.to(PATH + "?done=1");
    }

    private static List<Choice> ways(Page page, @Nullable Way chosen) {
        List<Choice> ways = new ArrayList<>();
        ways.add(new Choice("", page.t("citizen.told.each"), page.t("citizen.told.each.hint"), chosen == null));
        ways.add(ToldView.way(page, Way.MAIL, null, chosen == Way.MAIL));
        ways.add(ToldView.way(page, Way.SMS, null, chosen == Way.SMS));
        ways.add(ToldView.way(page, Way.PORTAL, page.t("citizen.told.way.portal.hint"), chosen == Way.PORTAL));
        return ways;
    }
}
