package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.frontline.CallWish;
import ma.chikaya.frontline.CallWishes;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.notifications.NoticeList;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The notices of an open case, and how whoever opened it wants to be told. */
@Controller
class ToldPages {

    private static final int MOST = 100;

    private final CaseDoor door;
    private final Cases cases;
    private final NoticeList notices;
    private final Preferences preferences;
    private final CallWishes calls;

    ToldPages(CaseDoor door, Cases cases, NoticeList notices, Preferences preferences, CallWishes calls) {
        this.door = door;
        this.cases = cases;
        this.notices = notices;
        this.preferences = preferences;
        this.calls = calls;
    }

    @GetMapping("/track/{digits}/notices")
    ModelAndView show(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Optional<TrackingCode> code = TrackingCode.find(digits);
        Optional<Opened> opened = code.flatMap(known -> door.find(request, known));
        if (opened.isEmpty()) return Answer.to(code.map(TrackPages::path).orElse("/track"));
        boolean done = new Fields(request).has("done");
        return page(page, opened.get(), done, null, List.of(), Answer.OK);
    }

    @PostMapping("/track/{digits}/notices")
    ModelAndView choose(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Optional<TrackingCode> code = TrackingCode.find(digits);
        Optional<Opened> opened = code.flatMap(known -> door.find(request, known));
        if (code.isEmpty() || opened.isEmpty())
            return Answer.to(code.map(TrackPages::path).orElse("/track"));
        Opened by = opened.get();
        Fields fields = new Fields(request);
        Preference chosen = ToldView.read(fields);
        boolean offered =
                preferences.listOffers(by.id(), by.helper()).stream().anyMatch(offer -> offer.way() == chosen.way());
        if (!offered || chosen.language() == null) {
            String field = offered ? "language" : "way";
            FormError error = new FormError(field, page.t("citizen.told.missing"));
            return page(page, by, false, chosen, List.of(error), Answer.WRONG);
        }
        if (chosen.way() == Way.CALL && !by.helper()) {
            Spoken spoken = Spoken.find(fields.line("spoken")).orElse(spoken(by, chosen.language()));
            String number = calls.find(by.id()).map(CallWish::number).orElse(null);
            calls.put(null, new CallWish(by.id(), spoken, number));
        }
        preferences.choose(by.id(), by.helper(), chosen);
        return Answer.to(TrackPages.path(code.get()) + "/notices?done=1");
    }

    private ModelAndView page(
            Page page,
            Opened opened,
            boolean done,
            @Nullable Preference typed,
            List<FormError> errors,
            HttpStatusCode status) {
        PublicCase file = cases.findPublic(opened).orElseThrow();
        List<Preferences.Offer> offers = preferences.listOffers(opened.id(), opened.helper());
        Preference now = typed == null ? preferences.of(opened.id(), opened.helper()) : typed;
        Way way = now.way() == null && typed == null ? offers.getFirst().way() : now.way();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("at", TrackPages.path(file.code()));
        model.put("code", file.code().display());
        model.put("done", done);
        model.put("errors", errors);
        model.put(
                "lines",
                ToldView.lines(page, notices.list(List.of(opened.id()), opened.helper(), page.language(), MOST)));
        model.put("ways", offers.stream().map(offer -> choice(page, offer, way)).toList());
        model.put("languages", ToldView.languages(now.language(file.language()), null));
        boolean called = !opened.helper() && offers.stream().anyMatch(offer -> offer.way() == Way.CALL);
        model.put("spoken", called ? ToldView.spoken(page, spoken(opened, now.language(file.language()))) : List.of());
        return Answer.page("told", status, model);
    }

    /** As it was chosen, or what is likeliest spoken by whoever reads a language. */
    private Spoken spoken(Opened opened, Language read) {
        return calls.find(opened.id()).map(CallWish::spoken).orElse(Spoken.of(read));
    }

    private static Choice choice(Page page, Preferences.Offer offer, @Nullable Way chosen) {
        String hint = offer.contact().isEmpty()
                ? page.t("citizen.told.way." + offer.way().word() + ".hint")
                : null;
        if (hint == null && offer.silenced()) hint = page.t("citizen.told.silenced");
        if (hint == null) {
            // In one piece: a number broken over two lines is read backwards.
            String contact = "\u2066" + offer.contact().replace(' ', '\u00a0') + "\u2069";
            hint = offer.way() == Way.CALL ? page.t("citizen.told.way.call.at", "phone", contact) : contact;
        }
        return ToldView.way(page, offer.way(), hint, offer.way() == chosen);
    }
}
