package ma.chikaya.web.citizen;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Language;
import ma.chikaya.routing.Proposal;
import ma.chikaya.routing.Topics;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies as they are shown for choosing: with what they do, why they are proposed, and who stands in for them. */
@Component
class OfferedBodies {

    /** Below this a person decides, so that nothing is chosen beforehand. */
    private static final double LIKELY = 0.4;

    private static final int MOST_BARS = 4;

    private final Bodies bodies;
    private final Joined joined;
    private final Topics topics;
    private final Naming naming;

    OfferedBodies(Bodies bodies, Joined joined, Topics topics, Naming naming) {
        this.bodies = bodies;
        this.joined = joined;
        this.topics = topics;
        this.naming = naming;
    }

    /** A body as found by name or by place. */
    BodyOption found(Page page, Body body) {
        return new BodyOption(
                body.id(),
                body.label().in(page.language()),
                null,
                page.html(BodyOption.meaning(body.family())),
                null,
                false,
                false,
                handled(page, body));
    }

    /** A body as proposed; empty where its place must be known first. */
    Optional<BodyOption> proposed(Page page, Proposal proposal, boolean first) {
        if (proposal.body() == null) return Optional.empty();
        Body body = bodies.get(proposal.body());
        if (!body.addressable()) return Optional.empty();
        return Optional.of(new BodyOption(
                body.id(),
                body.label().in(page.language()),
                because(page, proposal),
                page.html(BodyOption.meaning(body.family())),
                bars(proposal.confidence()),
                first && isLikely(proposal),
                false,
                handled(page, body)));
    }

    /** A body competent by what was answered to the question competence depends on. */
    BodyOption answered(Page page, Body body, String answer) {
        return new BodyOption(
                body.id(),
                body.label().in(page.language()),
                page.html("citizen.body.answered", "answer", answer),
                page.html(BodyOption.meaning(body.family())),
                MOST_BARS,
                true,
                false,
                handled(page, body));
    }

    static boolean isLikely(Proposal proposal) {
        return proposal.confidence() >= LIKELY;
    }

    /** Who takes care of what is addressed to a body that has not joined; null where it does so itself. */
    @Nullable
    Content handled(Page page, Body body) {
        int handler = joined.handlingBody(body.id());
        if (handler == body.id()) return null;
        return page.html("citizen.body.handled", naming.of(page, handler));
    }

    private @Nullable Content because(Page page, Proposal proposal) {
        if (proposal.because().isEmpty()) return null;
        String topic = topics.find(proposal.topic())
                .filter(one -> !one.code().equals(Topics.UNSPECIFIED))
                .map(one -> one.label().in(page.language()))
                .orElse("");
        return page.html(
                "citizen.body.because",
                "words",
                quoted(page, proposal.because()),
                "known",
                !topic.isEmpty(),
                "topic",
                topic);
    }

    /** The citizen's own words, each between quotation marks. */
    private static Content quoted(Page page, List<String> words) {
        String space = page.language() == Language.FR ? "\u00a0" : "";
        return out -> {
            for (int i = 0; i < words.size(); i++) {
                out.writeContent((i == 0 ? "<mark>«" : " <mark>«") + space);
                Html.text(words.get(i)).writeTo(out);
                out.writeContent(space + "»</mark>");
            }
        };
    }

    /** One bar says unlikely; from two on it may be chosen beforehand. */
    private static int bars(double confidence) {
        if (confidence < LIKELY) return 1;
        return confidence < 0.6 ? 2 : confidence < 0.8 ? 3 : MOST_BARS;
    }
}
