package ma.chikaya.web.frontline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.counters.Arrival;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Receipts;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has just been filed in a call, as it is told aloud: for whoever keyed it and on that day only. */
@Controller
class FiledController {

    private final Cases cases;
    private final Arrivals arrivals;
    private final Receipts receipts;
    private final Sentences sentences;
    private final CallAccess access;
    private final InstantSource clock;

    FiledController(
            Cases cases,
            Arrivals arrivals,
            Receipts receipts,
            Sentences sentences,
            CallAccess access,
            InstantSource clock) {
        this.cases = cases;
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.sentences = sentences;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(CallPaths.CALLS + "/{id}/filed")
    String show(
            Page page,
            Official official,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String sms,
            Model model,
            HttpServletResponse response) {
        Call call = access.own(official, id);
        Receipt receipt = find(call);
        PublicCase file = cases.findPublic(receipt.submissionId()).orElseThrow(CallAccess::notFound);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("call", call);
        model.addAttribute("receipt", receipt);
        model.addAttribute("promise", sentences.inAll(call.spoken(), one -> sentences.promise(one, file)));
        model.addAttribute("keep", sentences.inAll(call.spoken(), one -> sentences.keep(one, receipt)));
        model.addAttribute("remedies", sentences.inAll(call.spoken(), one -> sentences.remedies(one, file)));
        model.addAttribute("counter", call.channel() == Channel.COUNTER);
        model.addAttribute(
                "number",
                arrivals.find(receipt.submissionId()).map(Arrival::number).orElse(null));
        model.addAttribute("withheld", file.withheld() ? sentences.plain(call.spoken(), "say.withheld") : null);
        Receipts.Sent sent = sent(sms);
        model.addAttribute("sent", sent == null ? null : page.html("frontline.sms." + word(sent)));
        model.addAttribute("text", sent == Receipts.Sent.SHOWN && receipts.isShown() ? receipts.text(file) : null);
        model.addAttribute("textLanguage", file.language());
        model.addAttribute("sms", receipts.isOpen());
        return "web/frontline/filed";
    }

    @PostMapping(CallPaths.CALLS + "/{id}/filed")
    String send(Official official, @PathVariable String id) {
        Call call = access.own(official, id);
        Receipt receipt = find(call);
        Receipts.Sent sent =
                receipts.send(official, Opened.byPerson(receipt.submissionId()).through(official.id()));
        return "redirect:" + CallPaths.of(call.id(), "filed") + "?sms="
                + sent.name().toLowerCase(Locale.ROOT);
    }

    private Receipt find(Call call) {
        Receipt receipt = ConsoleController.receipt(cases, call);
        if (receipt == null || !ConsoleController.isToday(receipt, clock)) throw CallAccess.notFound();
        return receipt;
    }

    static Receipts.@Nullable Sent sent(@Nullable String word) {
        return java.util.Arrays.stream(Receipts.Sent.values())
                .filter(one -> one.name().equalsIgnoreCase(String.valueOf(word)))
                .findFirst()
                .orElse(null);
    }

    static String word(Receipts.Sent sent) {
        return sent.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
