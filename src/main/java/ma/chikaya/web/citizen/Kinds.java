package ma.chikaya.web.citizen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.KindGuess;
import ma.chikaya.law.Kind;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;

/** What may be sent, as people choose it: a business obstacle is a complaint with questions of its own. */
enum Kinds {
    COMPLAINT(Kind.COMPLAINT),
    OBSTACLE(Kind.COMPLAINT),
    OBSERVATION(Kind.OBSERVATION),
    SUGGESTION(Kind.SUGGESTION),
    QUESTION(Kind.QUESTION);

    private final Kind kind;

    Kinds(Kind kind) {
        this.kind = kind;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Kinds> find(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    static Optional<Kinds> of(Form form) {
        if (form.told() == null || form.told().kind() == null) return Optional.empty();
        if (form.isObstacle()) return Optional.of(OBSTACLE);
        return Arrays.stream(values())
                .filter(one -> one != OBSTACLE && one.kind == form.kind())
                .findFirst();
    }

    static List<Choice> choices(Page page, String chosen) {
        return Arrays.stream(values())
                .map(one -> new Choice(
                        one.word(),
                        page.t("intake.kind." + one.word()),
                        page.t("intake.kind." + one.word() + ".hint"),
                        one.word().equals(chosen)))
                .toList();
    }

    /** What was told, with the kind chosen, or the one its words suggest. */
    static Form tell(Form form, String text, String chosen, KindGuess guesses) {
        Form.Told before = form.told() == null ? Form.Told.NOTHING : form.told();
        Optional<Kinds> choice = find(chosen);
        Optional<KindGuess.Guess> guess = choice.isPresent() ? Optional.empty() : guesses.of(text);
        Kind kind = choice.map(one -> one.kind)
                .or(() -> guess.map(KindGuess.Guess::kind))
                .orElse(null);
        boolean obstacle = choice.map(one -> one == OBSTACLE)
                .or(() -> guess.map(KindGuess.Guess::obstacle))
                .orElse(false);
        Form.Told told = new Form.Told(kind, guess.isPresent(), before.subject(), text, before.recording());
        Form.Obstacle kept = form.obstacle() == null ? Form.Obstacle.UNTOLD : form.obstacle();
        return form.with(told).with(obstacle ? kept : null);
    }
}
