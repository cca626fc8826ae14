package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.limits.Challenge;
import ma.chikaya.limits.Purpose;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a file with its code and a key, slowly for who guesses, and says nothing of which codes exist. */
@Component
class CaseDoor {

    private final Cases cases;
    private final CaseCookie cookie;
    private final Gate gate;

    CaseDoor(Cases cases, CaseCookie cookie, Gate gate) {
        this.cases = cases;
        this.cookie = cookie;
        this.gate = gate;
    }

    /** What became of a try. */
    sealed interface Try {

        record In(Opened opened) implements Try {}

        record Out(List<FormError> wrong, int status, Challenge.@Nullable Issued task, boolean taskWrong, long seconds)
                implements Try {}
    }

    /** The file this browser has open. */
    Optional<Opened> find(HttpServletRequest request, TrackingCode code) {
        return cookie.find(request, code);
    }

    void keep(HttpServletRequest request, HttpServletResponse response, TrackingCode code, Opened opened) {
        cookie.set(request, response, code, opened);
    }

    void close(HttpServletRequest request, HttpServletResponse response, TrackingCode code) {
        cookie.clear(request, response, code);
    }

    Try open(Page page, HttpServletRequest request, HttpServletResponse response, TrackingCode code, String key) {
        if (key.isBlank()) return out(page, "citizen.track.key.missing", 422);
        switch (gate.check(Purpose.TRACKING, request, code.digits(), page.language())) {
            case Gate.Passage.Free() -> {}
            case Gate.Passage.Slow(long seconds) -> {
                String words = page.t("limits.slowed.why") + " " + page.t("limits.slowed", "seconds", seconds);
                return new Try.Out(List.of(new FormError("key", words)), 429, null, false, seconds);
            }
            case Gate.Passage.Task(Challenge.Issued issued, boolean wrong) -> {
                return new Try.Out(List.of(), 422, issued, wrong, 0);
            }
        }
        Optional<Opened> opened = cases.open(code, key);
        gate.guessed(request, code.digits(), opened.isPresent());
        if (opened.isEmpty()) return out(page, "citizen.track.wrong", 422);
        keep(request, response, code, opened.get());
        return new Try.In(opened.get());
    }

    Optional<Opened> openByToken(TrackingCode code, String token) {
        return cases.openByToken(code, token);
    }

    private static Try.Out out(Page page, String key, int status) {
        return new Try.Out(List.of(new FormError("key", Wrong.say(page, new Refusal(key)))), status, null, false, 0);
    }
}
