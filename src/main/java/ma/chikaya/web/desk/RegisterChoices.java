package ma.chikaya.web.desk;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.channels.Way;
import ma.chikaya.counters.Consent;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.Stage;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.PersonType;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** What the selects of a registration offer: the official's own bodies and places first, others by name. */
@Component
class RegisterChoices {

    private static final int MOST = 8;

    /** More places than these are searched for, not listed. */
    private static final int LISTED = 20;

    private final Bodies bodies;
    private final Territories territories;

    RegisterChoices(Bodies bodies, Territories territories) {
        this.bodies = bodies;
        this.territories = territories;
    }

    /** The bodies an official handles complaints of; the national desk is not addressed but by not knowing. */
    Set<Integer> own(Official official) {
        Set<Integer> own = new LinkedHashSet<>(official.bodies(Role.HANDLER));
        own.addAll(official.bodies(Role.SUPERVISOR));
        own.addAll(official.bodies(Role.CLERK));
        own.remove(Bodies.NATIONAL_DESK);
        own.removeIf(id -> !bodies.get(id).addressable());
        return own;
    }

    List<Choice> channels(Page page, Typed typed) {
        List<Choice> choices = unchosen(page, typed, "channel");
        Registrations.CHANNELS.forEach(channel -> {
            String word = InboxFilter.word(channel);
            choices.add(new Choice(word, page.t("desk.channel", "channel", channel), typed.is("channel", word)));
        });
        return choices;
    }

    List<Choice> kinds(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            choices.add(kind(page, typed, InboxFilter.word(kind)));
            if (kind == Kind.COMPLAINT) choices.add(kind(page, typed, RegisterFields.OBSTACLE));
        }
        return choices;
    }

    private static Choice kind(Page page, Typed typed, String word) {
        return new Choice(word, page.t("intake.kind." + word), typed.is("kind", word));
    }

    List<Choice> stages(Page page, Typed typed) {
        List<Choice> choices = unchosen(page, typed, "stage");
        for (Stage stage : Stage.values()) {
            String word = stage.name().toLowerCase(ROOT);
            choices.add(new Choice(word, page.t(stage.key()), typed.is("stage", word)));
        }
        return choices;
    }

    List<Choice> courts(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        for (String says : List.of("", "none", "seized")) {
            choices.add(new Choice(
                    says,
                    page.t("desk.register.court." + (says.isEmpty() ? "silent" : says)),
                    typed.line("court").equals(says)));
        }
        return choices;
    }

    List<Choice> consents(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "", page.t("counter.consent.none"), typed.line("consent").isEmpty()));
        for (Consent consent : Consent.values()) {
            String word = consent.name().toLowerCase(ROOT);
            choices.add(new Choice(word, page.t("counter.consent." + word), typed.is("consent", word)));
        }
        return choices;
    }

    /** Nothing said, then the ways. */
    List<Choice> ways(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice("", page.t("desk.told.way.open"), typed.line("told").isEmpty()));
        for (Way way : Way.values()) {
            choices.add(new Choice(way.word(), Telling.say(page, way), typed.is("told", way.word())));
        }
        return choices;
    }

    List<Choice> types(Page page, Typed typed) {
        List<Choice> choices = unchosen(page, typed, "type");
        Arrays.stream(PersonType.values())
                .filter(type -> type != PersonType.HELPER)
                .map(type -> new Choice(
                        type.name().toLowerCase(ROOT),
                        page.t(type.key()),
                        typed.is("type", type.name().toLowerCase(ROOT))))
                .forEach(choices::add);
        return choices;
    }

    List<Choice> identities(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                "",
                page.t("desk.register.no-identity"),
                typed.line("identityType").isEmpty()));
        for (IdentityType type : IdentityType.values()) {
            String word = type.name().toLowerCase(ROOT);
            choices.add(new Choice(word, page.t(type.key()), typed.is("identityType", word)));
        }
        return choices;
    }

    List<Choice> languages(Page page, Typed typed) {
        Language chosen = Language.find(typed.line("language")).orElse(page.language());
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.tag(), one.ownName(), one == chosen))
                .toList();
    }

    List<Choice> sees(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        for (Form.Sees sees : Form.Sees.values()) {
            String word = sees.name().toLowerCase(ROOT);
            boolean chosen =
                    typed.is("helperSees", word) || (typed.line("helperSees").isEmpty() && sees == Form.Sees.NOTHING);
            choices.add(new Choice(word, page.t("intake.sees." + word), chosen));
        }
        return choices;
    }

    /** The territories of one's own bodies with what lies in them, the one chosen, and those found by name. */
    List<Choice> places(Page page, Official official, Typed typed) {
        Map<String, Territory> offered = new LinkedHashMap<>();
        String chosen = typed.line("territory");
        territories.find(chosen).ifPresent(one -> offered.put(one.code(), one));
        String words = typed.line("placeWords");
        if (!words.isEmpty()) {
            territories.search(words, null, MOST).forEach(one -> offered.putIfAbsent(one.code(), one));
        }
        for (int body : own(official)) {
            String territory = bodies.get(body).territory();
            if (territory == null) continue;
            offered.putIfAbsent(territory, territories.get(territory));
            List<Territory> within = territories.listChildren(territory);
            if (within.size() <= LISTED) within.forEach(one -> offered.putIfAbsent(one.code(), one));
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("desk.register.no-place"), chosen.isEmpty()));
        offered.forEach(
                (code, one) -> choices.add(new Choice(code, one.label().in(page.language()), code.equals(chosen))));
        return choices;
    }

    /** One's own bodies, the one chosen, those found by name, and "I don't know". */
    List<Choice> bodies(Page page, Official official, Typed typed) {
        Map<Integer, Body> offered = new LinkedHashMap<>();
        own(official).forEach(id -> offered.put(id, bodies.get(id)));
        Integer chosen = typed.number("body");
        if (chosen != null) {
            bodies.find(chosen).filter(Body::addressable).ifPresent(body -> offered.putIfAbsent(body.id(), body));
        }
        String words = typed.line("bodyWords");
        if (!words.isEmpty()) {
            String territory = typed.line("territory");
            bodies.search(words, territories.find(territory).isPresent() ? territory : null, MOST).stream()
                    .filter(Body::addressable)
                    .forEach(body -> offered.putIfAbsent(body.id(), body));
        }
        List<Choice> choices = new ArrayList<>();
        offered.forEach((id, body) ->
                choices.add(new Choice(Integer.toString(id), body.label().in(page.language()), id.equals(chosen))));
        choices.add(new Choice(
                RegisterFields.UNKNOWN_BODY,
                page.t("desk.register.unknown-body"),
                page.t("desk.register.unknown-body-hint"),
                typed.is("body", RegisterFields.UNKNOWN_BODY)));
        return choices;
    }

    private static List<Choice> unchosen(Page page, Typed typed, String field) {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice("", page.t("desk.register.choose"), typed.line(field).isEmpty()));
        return choices;
    }
}
