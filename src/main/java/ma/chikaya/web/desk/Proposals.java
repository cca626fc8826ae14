package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.directory.Bodies;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** Bodies a case may be meant for, offered before anybody searches. */
@Component
class Proposals {

    private static final int MOST = 5;

    private final Bodies bodies;

    Proposals(Bodies bodies) {
        this.bodies = bodies;
    }

    /** A body with what speaks for it, in words. */
    record Proposal(int body, String reason) {}

    /** Those that serve the place; the one that has the case is not among them. */
    List<Proposal> of(Page page, CaseFile file) {
        List<Proposal> found = new ArrayList<>();
        String territory = file.place().territory();
        if (territory == null) return found;
        bodies.listServing(territory).stream()
                .filter(body -> body.id() != file.line().bodyId())
                .limit(MOST)
                .forEach(body -> found.add(new Proposal(body.id(), page.t("desk.body.serves"))));
        return found;
    }
}
