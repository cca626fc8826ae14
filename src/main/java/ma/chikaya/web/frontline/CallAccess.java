package ma.chikaya.web.frontline;

import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.frontline.Askings;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Calls;
import ma.chikaya.frontline.Verification;
import ma.chikaya.web.DeskFrame;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who comes to which call: its own official alone; anything else is not found, in the same words. */
@Component
class CallAccess {

    private final Calls calls;
    private final Verification verification;
    private final Askings askings;
    private final Cases cases;
    private final Frames frames;

    CallAccess(Calls calls, Verification verification, Askings askings, Cases cases, Frames frames) {
        this.calls = calls;
        this.verification = verification;
        this.askings = askings;
        this.cases = cases;
        this.frames = frames;
    }

    void check(Official official) {
        if (!Calls.serves(official)) throw notFound();
    }

    /** The line of 3737: which numbers ring and wait tells of people whom a counter has nothing to do with. */
    void checkOperator(Official official) {
        if (!Calls.isOperator(official)) throw notFound();
    }

    /** Any call, for whoever comes second to it. */
    Call find(Official official, String id) {
        check(official);
        return calls.find(read(id)).orElseThrow(CallAccess::notFound);
    }

    Call own(Official official, String id) {
        Call call = find(official, id);
        if (!call.isOf(official.id())) throw notFound();
        return call;
    }

    /** A case its caller has shown to be his, in this call; empty where it may be read no more, or never might. */
    Optional<Opened> find(Official official, Call call, String file) {
        return verification.find(official, call, read(file));
    }

    /** A case for which what was dictated is written to its end, while the call lasts and a quarter of an hour longer. */
    Opened dictating(Official official, Call call, String file) {
        return verification.findToFinish(official, call, read(file)).orElseThrow(CallAccess::notFound);
    }

    /** Where the question leads that the server drew: it is asked before anything of the case is shown. */
    Optional<String> asking(Call call, Opened opened) {
        return askings.draw(opened).map(asked -> CallPaths.file(call.id(), opened.id()) + "/asking");
    }

    PublicCase file(Opened opened) {
        return cases.findPublic(opened).orElseThrow(CallAccess::notFound);
    }

    DeskFrame frame(Page page, Official official) {
        return frames.bare(page, official);
    }

    /** With the tools at the side, for the pages that are not about one call. */
    DeskFrame frame(Page page, Official official, String here) {
        return frames.of(page, official, here, null);
    }

    static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException wrong) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
