package ma.chikaya.web.open;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.seals.Checked;
import ma.chikaya.seals.Claims;
import ma.chikaya.seals.Seals;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Anyone checks a paper here: by scanning its code, which opens an address that carries the seal, by copying the seal,
 * or by handing over the file. Nothing is kept, and nothing of a case is shown but what the seal itself says.
 */
@Controller
class VerifyPage {

    private static final long MOST_BYTES = 25L << 20;
    private static final int MOST_TYPED = 20_000;

    private final Seals seals;
    private final SealFacts facts;

    VerifyPage(Seals seals, SealFacts facts) {
        this.seals = seals;
        this.facts = facts;
    }

    /**
     * How it came out.
     *
     * @param word ends the keys of its messages
     */
    record Result(
            String word,
            Tone tone,
            boolean demo,
            List<SealFacts.Fact> facts,
            java.time.@Nullable LocalDateTime retired,
            java.time.@Nullable LocalDateTime copied) {}

    @GetMapping(Routes.VERIFY)
    ModelAndView ask() {
        return page(null, "", "", List.of());
    }

    /** Where the code on a paper leads. */
    @GetMapping(Routes.VERIFY + "/{token}")
    ModelAndView scanned(Page page, @PathVariable String token) {
        return page(result(page, seals.check(token), ""), token, "", List.of());
    }

    @PostMapping(Routes.VERIFY)
    ModelAndView check(
            Page page,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String seal,
            @RequestParam(defaultValue = "") String number)
            throws IOException {
        MultipartFile uploaded = file == null || file.isEmpty() ? null : file;
        if (uploaded == null && seal.isBlank()) return wrong(page, "seal", "seals.nothing", seal, number);
        if (uploaded != null && uploaded.getSize() > MOST_BYTES)
            return wrong(page, "file", "seals.too_large", seal, number);
        if (seal.length() > MOST_TYPED) return wrong(page, "seal", "seals.too_long", "", number);
        if (!number.isBlank() && TrackingCode.find(number).isEmpty()) {
            return wrong(page, "number", "seals.number.wrong", seal, number);
        }
        Checked checked = uploaded == null ? seals.check(seal) : seals.check(uploaded.getBytes());
        return page(result(page, checked, number), seal, number, List.of());
    }

    private static ModelAndView wrong(Page page, String field, String key, String seal, String number) {
        ModelAndView answer = page(null, seal, number, List.of(new FormError(field, page.t(key))));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static ModelAndView page(@Nullable Result result, String seal, String number, List<FormError> errors) {
        Map<String, Object> model = new HashMap<>();
        model.put("result", result);
        model.put("seal", seal);
        model.put("number", number);
        model.put("errors", errors);
        return new ModelAndView("web/open/verify", model);
    }

    /** A seal true in itself is no proof of a paper that bears another number. */
    private Result result(Page page, Checked checked, String number) {
        Claims claims = checked.claims();
        var copied = checked.distrustedAt() == null ? null : LegalTime.of(checked.distrustedAt());
        if (claims == null) return new Result(checked.verdict().word(), Tone.BRICK, false, List.of(), null, copied);
        boolean other = TrackingCode.find(number)
                .map(code -> !code.digits().equals(claims.text("code").orElse("")))
                .orElse(false);
        return new Result(
                other ? "other" : checked.retiredAt() == null ? "true" : "true_then",
                other ? Tone.BRICK : Tone.GREEN,
                claims.is("demo"),
                facts.of(page, claims),
                checked.retiredAt() == null ? null : LegalTime.of(checked.retiredAt()),
                copied);
    }
}
