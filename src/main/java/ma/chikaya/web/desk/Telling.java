package ma.chikaya.web.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Identities;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.notifications.Preferences.Contacts;
import ma.chikaya.people.Person;
import ma.chikaya.platform.Audit;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How the person of a case wants to be told, as he said it to an official; who wrote it down is kept. */
@Component
final class Telling implements DecisionForm {

    private final Preferences preferences;
    private final Cases cases;
    private final Audit audit;

    Telling(Preferences preferences, Cases cases, Audit audit) {
        this.preferences = preferences;
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "told";
    }

    @Override
    public Action action() {
        return Action.WRITE_TO_CITIZEN;
    }

    /** Not where the identity is withheld: what can be chosen tells what he left. */
    public static boolean isFor(CaseFile file) {
        return !file.withheld() && file.actions().contains(Action.WRITE_TO_CITIZEN);
    }

    @Override
    public boolean isOffered(CaseFile file) {
        return isFor(file);
    }

    @Override
    public Typed start(Page page, Official official, CaseFile file) {
        Way way = preferences.of(file.line().id(), false).way();
        return way == null ? Typed.NOTHING : Typed.of(Map.of("way", way.word()));
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        model.addAttribute(
                "ways",
                Arrays.stream(Way.values())
                        .map(way -> new Choice(way.word(), say(page, way), typed.is("way", way.word())))
                        .toList());
    }

    static String say(Page page, Way way) {
        return page.t("desk.told.way." + way.word());
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Optional<Way> way = Way.find(typed.line("way"));
        if (way.isEmpty()) return Outcome.refused("desk.refused.way");
        var wrong = Preferences.findWrong(way.get(), contacts(file));
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        Preference before = preferences.ofCase(file.line().id(), false);
        preferences.choose(file.line().id(), false, new Preference(way.get(), before.language()));
        audit.add(
                official.id(),
                "case.told",
                file.line().code().digits(),
                way.get().word());
        return Outcome.done(version);
    }

    private Contacts contacts(CaseFile file) {
        return cases.findParties(file.line().id())
                .map(Identities.Shown::person)
                .map(Telling::contacts)
                .orElse(new Contacts(null, null, null));
    }

    private static Contacts contacts(Person person) {
        @Nullable String phone = person.phone();
        return new Contacts(phone, person.email(), person.postalAddress());
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("way", "way", "mail", "way", "sms", "way", "call", "way", "post", "way");
    }
}
