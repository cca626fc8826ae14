package ma.chikaya.web.frontline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ma.chikaya.channels.Way;
import ma.chikaya.counters.Consent;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.intake.Form;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.PersonType;
import ma.chikaya.routing.Proposal;
import ma.chikaya.routing.Reading;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a call offers: what the words propose first, what was looked for by name after it. */
@Component
class FilingChoices {

    /** Below this a person decides, so that nothing is chosen beforehand. */
    private static final double LIKELY = 0.4;

    private static final int FOUND = 6;

    private final Bodies bodies;
    private final Territories territories;

    FilingChoices(Bodies bodies, Territories territories) {
        this.bodies = bodies;
        this.territories = territories;
    }

    /** The likeliest body where nothing was chosen and the words tell it plainly; else what was chosen. */
    Typed propose(Typed typed, @Nullable Reading reading) {
        if (reading == null || !typed.raw("body").isEmpty()) return typed;
        return reading.proposals().stream()
                .limit(1)
                .filter(proposal -> proposal.confidence() >= LIKELY)
                .flatMap(proposal -> java.util.Optional.ofNullable(proposal.body()).stream())
                .filter(body -> bodies.get(body).addressable())
                .findFirst()
                .map(body -> typed.with("body", Integer.toString(body)))
                .orElse(typed);
    }

    /** The place the words name, where none was chosen. */
    Typed place(Typed typed, @Nullable Reading reading) {
        if (reading == null || !typed.raw("territory").isEmpty()) return typed;
        return reading.places().stream()
                .filter(mention -> mention.certain())
                .findFirst()
                .map(mention -> typed.with("territory", mention.territory().code()))
                .orElse(typed);
    }

    List<Choice> bodies(Page page, Typed typed, @Nullable Reading reading) {
        Map<Integer, Choice> offered = new LinkedHashMap<>();
        if (reading != null) reading.proposals().forEach(one -> offer(page, typed, one, offered));
        Integer chosen = FilingFields.body(typed);
        if (chosen != null) bodies.find(chosen).ifPresent(body -> add(page, typed, body, null, offered));
        String words = typed.line("bodyWords");
        if (!words.isEmpty()) {
            String territory = typed.line("territory");
            bodies.search(words, territories.find(territory).isPresent() ? territory : null, FOUND)
                    .forEach(body -> add(page, typed, body, null, offered));
        }
        List<Choice> choices = new ArrayList<>(offered.values());
        choices.add(new Choice(
                FilingFields.UNKNOWN_BODY,
                page.t("desk.register.unknown-body"),
                page.t("desk.register.unknown-body-hint"),
                typed.is("body", FilingFields.UNKNOWN_BODY)));
        return choices;
    }

    private void offer(Page page, Typed typed, Proposal proposal, Map<Integer, Choice> offered) {
        if (proposal.body() == null) return;
        String because = proposal.because().isEmpty()
                ? null
                : page.t(
                        "frontline.because",
                        "words",
                        String.join("»" + page.t("desk.comma") + "«", proposal.because()));
        add(page, typed, bodies.get(proposal.body()), because, offered);
    }

    private static void add(Page page, Typed typed, Body body, @Nullable String because, Map<Integer, Choice> offered) {
        if (!body.addressable()) return;
        String id = Integer.toString(body.id());
        offered.putIfAbsent(body.id(), new Choice(id, body.label().in(page.language()), because, typed.is("body", id)));
    }

    /** The place chosen, those the words name, and those found by name. */
    List<Choice> places(Page page, Typed typed, @Nullable Reading reading) {
        Map<String, Territory> offered = new LinkedHashMap<>();
        String chosen = typed.line("territory");
        territories.find(chosen).ifPresent(one -> offered.put(one.code(), one));
        if (reading != null) {
            reading.places()
                    .forEach(mention -> offered.putIfAbsent(mention.territory().code(), mention.territory()));
        }
        String words = typed.line("placeWords");
        if (!words.isEmpty()) {
            territories.search(words, null, FOUND).forEach(one -> offered.putIfAbsent(one.code(), one));
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("desk.register.no-place"), chosen.isEmpty()));
        offered.forEach(
                (code, one) -> choices.add(new Choice(code, one.label().in(page.language()), code.equals(chosen))));
        return choices;
    }

    List<Choice> kinds(Page page, Typed typed) {
        Kind chosen = FilingFields.kind(typed);
        return Arrays.stream(Kind.values())
                .map(kind -> new Choice(kind.word(), page.t("intake.kind." + kind.word()), kind == chosen))
                .toList();
    }

    List<Choice> types(Page page, Typed typed) {
        String chosen = typed.line("type");
        return Arrays.stream(PersonType.values())
                .filter(type -> type != PersonType.HELPER)
                .map(type -> new Choice(
                        type.name().toLowerCase(java.util.Locale.ROOT),
                        page.t(type.key()),
                        type.name().equalsIgnoreCase(chosen)))
                .toList();
    }

    List<Choice> identities(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "",
                page.t("desk.register.no-identity"),
                typed.line("identityType").isEmpty()));
        for (IdentityType type : IdentityType.values()) {
            String word = type.name().toLowerCase(java.util.Locale.ROOT);
            choices.add(new Choice(word, page.t(type.key()), typed.is("identityType", word)));
        }
        return choices;
    }

    List<Choice> courts(Page page, Typed typed) {
        return List.of("", "none", "seized").stream()
                .map(says -> new Choice(
                        says,
                        page.t("frontline.court." + (says.isEmpty() ? "silent" : says)),
                        typed.line("court").equals(says)))
                .toList();
    }

    List<Choice> languages(Typed typed) {
        Language chosen = FilingFields.language(typed);
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.tag(), one.ownName(), one == chosen))
                .toList();
    }

    List<Choice> spoken(Page page, Spoken chosen) {
        return Arrays.stream(Spoken.values())
                .map(one -> new Choice(one.word(), page.t(one.key()), one == chosen))
                .toList();
    }

    List<Choice> spoken(Page page, Typed typed, Call call) {
        return spoken(page, FilingFields.spoken(typed, call));
    }

    /** Nothing at all is what one chooses on the page: it is offered where it was. */
    List<Choice> ways(Page page, Way chosen) {
        return Stream.of(Way.SMS, Way.CALL, Way.MAIL, Way.POST, Way.PORTAL)
                .map(one -> new Choice(one.word(), page.t("frontline.way." + one.word()), one == chosen))
                .toList();
    }

    List<Choice> consents(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "", page.t("counter.consent.none"), typed.line("consent").isEmpty()));
        for (Consent consent : Consent.values()) {
            String word = consent.name().toLowerCase(Locale.ROOT);
            choices.add(new Choice(word, page.t("counter.consent." + word), typed.is("consent", word)));
        }
        return choices;
    }

    List<Choice> sees(Page page, Typed typed) {
        return Arrays.stream(Form.Sees.values())
                .map(one -> {
                    String word = one.name().toLowerCase(java.util.Locale.ROOT);
                    boolean chosen = typed.is("helperSees", word)
                            || (typed.line("helperSees").isEmpty() && one == Form.Sees.STATE);
                    return new Choice(word, page.t("intake.sees." + word), chosen);
                })
                .toList();
    }
}
