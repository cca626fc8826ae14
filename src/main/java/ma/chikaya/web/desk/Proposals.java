package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies a case may be meant for, offered before anybody searches: by its words first, then by its place. */
@Component
class Proposals {

    private static final int MOST = 5;

    private final ma.chikaya.routing.Proposals routing;
    private final Bodies bodies;

    Proposals(ma.chikaya.routing.Proposals routing, Bodies bodies) {
        this.routing = routing;
        this.bodies = bodies;
    }

    /** A body with what speaks for it, in words. */
    record Proposal(int body, String reason) {}

    /** The one that has the case is not among them. */
    List<Proposal> of(Page page, CaseFile file) {
        String territory = file.place().territory();
        Map<Integer, Proposal> found = new LinkedHashMap<>();
        byWords(page, file, territory, found);
        if (territory != null) {
            for (Body body : bodies.listServing(territory)) {
                if (found.size() >= MOST) break;
                found.putIfAbsent(body.id(), new Proposal(body.id(), page.t("desk.body.serves")));
            }
        }
        found.remove(file.line().bodyId());
        return new ArrayList<>(found.values());
    }

    private void byWords(Page page, CaseFile file, @Nullable String territory, Map<Integer, Proposal> found) {
        String words = file.text().isBlank() ? DraftFields.orEmpty(file.summary()) : file.text();
        if (words.isBlank()) return;
        for (var proposal : routing.propose(words, territory).proposals()) {
            Integer body = proposal.body();
            if (body == null || bodies.find(body).isEmpty()) continue;
            String reason = proposal.because().isEmpty()
                    ? ""
                    : page.t("desk.body.because", "words", String.join(page.t("desk.comma"), proposal.because()));
            found.putIfAbsent(body, new Proposal(body, reason));
        }
    }
}
