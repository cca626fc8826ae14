package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Opened;
import ma.chikaya.citizens.CitizenAccount;
import ma.chikaya.citizens.Citizens;
import ma.chikaya.kernel.TrackingCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one files or opens while signed in joins one's list. */
@Controller
class Mine {

    private static final Logger LOG = LoggerFactory.getLogger(Mine.class);

    private final Citizens citizens;
    private final MineCookie cookie;
    private final CaseDoor door;

    Mine(Citizens citizens, MineCookie cookie, CaseDoor door) {
        this.citizens = citizens;
        this.cookie = cookie;
        this.door = door;
    }

    /** After a filing: it stands already, so that a list that cannot take it must not undo the receipt. */
    void keep(HttpServletRequest request, UUID submission) {
        try {
            cookie.find(request).ifPresent(account -> citizens.claim(account, submission));
        } catch (RuntimeException failure) {
            LOG.warn("a submission could not join its author's list: {}", failure.toString());
        }
    }

    /** Whether the reader of an open file may add it to his list: signed in, its author, and not there yet. */
    boolean mayKeep(HttpServletRequest request, Opened opened) {
        if (opened.helper()) return false;
        return cookie.find(request)
                .filter(account -> !citizens.holds(account, opened.id()))
                .isPresent();
    }

    @PostMapping("/track/{digits}/keep")
    ModelAndView keep(@PathVariable String digits, HttpServletRequest request) {
        Optional<TrackingCode> code = TrackingCode.find(digits);
        if (code.isEmpty()) return Answer.to("/track");
        Optional<CitizenAccount> account = cookie.find(request);
        Optional<Opened> opened = door.find(request, code.get()).filter(one -> !one.helper());
        if (account.isEmpty() || opened.isEmpty()) return Answer.to(TrackPages.path(code.get()));
        boolean kept = citizens.claim(account.get(), opened.get().id());
        return Answer.to(MinePages.PATH + (kept ? "?done=claimed" : "?full"));
    }
}
