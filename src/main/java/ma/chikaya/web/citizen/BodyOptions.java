package ma.chikaya.web.citizen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Family;
import ma.chikaya.intake.Form;
import ma.chikaya.routing.Fact;
import ma.chikaya.routing.Flag;
import ma.chikaya.routing.Proposal;
import ma.chikaya.routing.Reading;
import ma.chikaya.web.Depends;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bodies offered: those the words and the place suggest, the others of the place, those found by name. */
@Component
class BodyOptions {

    private static final int FOUND = 8;
    private static final int OF_A_PLACE = 4;

    /** Consulates answer through their ministry. */
    private static final String FOREIGN_AFFAIRS = "MAECAMRE";

    private final Bodies bodies;
    private final Readings readings;
    private final OfferedBodies offered;
    private final Depends depends;

    BodyOptions(Bodies bodies, Readings readings, OfferedBodies offered, Depends depends) {
        this.depends = depends;
        this.bodies = bodies;
        this.readings = readings;
        this.offered = offered;
    }

    /**
     * What the page offers.
     *
     * @param options proposed, or chosen before, the likeliest first
     * @param ofPlace those of the place besides
     * @param unplaced the kind of body meant, where the place is missing to say which
     * @param warnings what the text seems to hold that should be known now
     * @param defence whether the search or the answer met the National Defence, which the page explains
     * @param asked the question it depends on who is competent; empty where nothing does
     */
    record Offer(
            List<BodyOption> options,
            List<BodyOption> ofPlace,
            Optional<Family> unplaced,
            List<BodyOption> found,
            List<Flag> warnings,
            boolean defence,
            Optional<Depends.Asked> asked) {}

    /**
     * @param picked a body picked from the lists, which is chosen
     * @param question a name searched for; null where nothing was
     * @param answered the number of the answer to what competence depends on; null where it was not given
     */
    Offer offer(Page page, Form form, @Nullable Integer picked, @Nullable String question, @Nullable Integer answered) {
        Optional<Reading> reading = readings.find(form);
        boolean abroad = isAbroad(form);
        Optional<Fact> fact = abroad ? Optional.empty() : reading.flatMap(one -> Optional.ofNullable(one.question()));
        Optional<Fact.Answer> answer = fact.flatMap(one -> depends.answer(one, answered));
        Optional<Body> competent = answer.flatMap(one -> depends.findCompetent(one, Readings.territory(form)));
        List<Proposal> proposals = reading.map(Reading::proposals).orElse(List.of());
        if (abroad) proposals = proposals.stream().filter(this::isServedAbroad).toList();
        Set<Integer> shown = new HashSet<>();
        List<BodyOption> options = new ArrayList<>();
        if (abroad) {
            Body ministry = bodies.getByCode(FOREIGN_AFFAIRS);
            shown.add(ministry.id());
            options.add(proposals.stream()
                    .filter(proposal -> Objects.equals(proposal.body(), ministry.id()))
                    .findFirst()
                    .flatMap(proposal -> offered.proposed(page, proposal, false))
                    .orElseGet(() -> offered.found(page, ministry)));
        }
        competent.filter(Body::addressable).ifPresent(body -> {
            shown.add(body.id());
            options.add(
                    offered.answered(page, body, answer.orElseThrow().label().in(page.language())));
        });
        for (int i = 0; i < proposals.size(); i++) {
            offered.proposed(page, proposals.get(i), i == 0 && !abroad && options.isEmpty())
                    .filter(option -> shown.add(option.id()))
                    .ifPresent(options::add);
        }
        boolean likely = abroad
                || (!proposals.isEmpty()
                        && OfferedBodies.isLikely(proposals.getFirst())
                        && proposals.getFirst().body() != null);
        Integer byAnswer = competent
                .map(Body::id)
                .filter(id -> options.stream().anyMatch(option -> option.id() == id))
                .orElse(null);
        choose(page, form, picked == null ? byAnswer : picked, likely, options, shown);
        boolean defence = competent.map(body -> bodies.isDefence(body.id())).orElse(false);
        List<BodyOption> found = new ArrayList<>();
        if (question != null && !question.isBlank()) {
            for (Body body : bodies.search(question, Readings.territory(form), FOUND)) {
                defence |= bodies.isDefence(body.id());
                if (body.addressable() && shown.add(body.id())) found.add(offered.found(page, body));
            }
        }
        List<BodyOption> ofPlace = ofPlace(form).stream()
                .filter(body -> shown.add(body.id()))
                .map(body -> offered.found(page, body))
                .toList();
        Optional<Family> unplaced = answer.isPresent() && answer.get().family() != null
                ? Optional.ofNullable(
                        competent.isPresent() ? null : answer.get().family())
                : proposals.stream()
                        .filter(proposal -> proposal.body() == null && OfferedBodies.isLikely(proposal))
                        .map(Proposal::family)
                        .findFirst();
        Optional<Depends.Asked> asked = fact.map(one -> depends.ask(page, one, answered));
        List<Flag> warnings = reading.map(one -> Warnings.of(form, one)).orElse(List.of());
        return new Offer(options, ofPlace, unplaced, found, warnings, defence, asked);
    }

    /** What was chosen comes first; before anything was, the likeliest is chosen where it is likely enough. */
    private void choose(
            Page page,
            Form form,
            @Nullable Integer picked,
            boolean likely,
            List<BodyOption> options,
            Set<Integer> shown) {
        Integer kept = form.addressee() == null ? null : form.addressee().body();
        Integer chosen = picked != null ? picked : kept;
        if (chosen != null) {
            bodies.find(chosen)
                    .filter(Body::addressable)
                    .filter(body -> shown.add(body.id()))
                    .ifPresent(body -> options.addFirst(offered.found(page, body)));
        } else if (form.addressee() == null && !options.isEmpty() && likely) {
            chosen = options.getFirst().id();
        }
        Integer marked = chosen;
        options.replaceAll(option -> marked != null && option.id() == marked ? option.choose() : option);
    }

    private static boolean isAbroad(Form form) {
        return form.place() != null && form.place().where() == Form.Where.ABROAD;
    }

    /** Abroad a body of the whole country may be meant too, where the words say so clearly; none of a place. */
    private boolean isServedAbroad(Proposal proposal) {
        return proposal.body() != null
                && bodies.get(proposal.body()).territory() == null
                && OfferedBodies.isLikely(proposal);
    }

    /** The councils and the governor's administration of the place. */
    private List<Body> ofPlace(Form form) {
        String territory = Readings.territory(form);
        if (territory == null) return List.of();
        return bodies.listServing(territory).stream()
                .filter(body -> body.order() != BodyOrder.ADMINISTRATIONS)
                .limit(OF_A_PLACE)
                .toList();
    }
}
