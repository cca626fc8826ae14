package ma.chikaya.web.open;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.seals.Claims;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** What a seal says, in words, to be compared with the paper in hand. */
@Component
class SealFacts {

    private static final Set<String> PAPERS = Set.of("receipt", "answer", "decision", "dossier");
    private static final Set<String> KINDS = Set.of("complaint", "observation", "suggestion", "question");
    private static final Set<String> OUTCOMES =
            Set.of("refused", "taken_into_account", "not_taken_up", "question_answered");

    private final Bodies bodies;

    SealFacts(Bodies bodies) {
        this.bodies = bodies;
    }

    /** A label and what the seal says of it. */
    record Fact(String label, Content value) {}

    List<Fact> of(Page page, Claims claims) {
        List<Fact> facts = new ArrayList<>();
        claims.text("what")
                .filter(PAPERS::contains)
                .ifPresent(what -> add(facts, page, "what", page.html("seals.what." + what)));
        claims.text("code")
                .flatMap(TrackingCode::find)
                .ifPresent(code -> add(facts, page, "code", Html.code(code.display())));
        claims.text("kind")
                .filter(KINDS::contains)
                .ifPresent(kind -> add(facts, page, "kind", page.html("documents.kind." + kind)));
        claims.text("outcome")
                .filter(OUTCOMES::contains)
                .ifPresent(outcome -> add(facts, page, "outcome", page.html("documents.decision." + outcome)));
        claims.text("body")
                .flatMap(bodies::findByCode)
                .map(Body::label)
                .ifPresent(name -> add(facts, page, "body", Html.text(name.in(page.language()))));
        claims.text("register").ifPresent(number -> add(facts, page, "register", Html.code(number)));
        claims.instant("filed")
                .ifPresent(at -> add(facts, page, "filed", page.html("seals.moment", "at", LegalTime.of(at))));
        for (String day : List.of("on", "decideBy", "answerBy")) {
            claims.day(day)
                    .ifPresent(date ->
                            add(facts, page, day.toLowerCase(Locale.ROOT), page.html("seals.day", "date", date)));
        }
        claims.hash("hash").ifPresent(hash -> add(facts, page, "hash", Html.code(grouped(hash))));
        claims.hash("chain").ifPresent(hash -> add(facts, page, "chain", Html.code(grouped(hash))));
        claims.instant("sealed")
                .ifPresent(at -> add(facts, page, "sealed", page.html("seals.moment", "at", LegalTime.of(at))));
        return facts;
    }

    private static void add(List<Fact> facts, Page page, String name, Content value) {
        facts.add(new Fact(page.t("seals.fact." + name), value));
    }

    /** As papers print them. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
