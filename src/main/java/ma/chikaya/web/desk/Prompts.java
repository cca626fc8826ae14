package ma.chikaya.web.desk;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.CaseFile.Prompt;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands at the top of a case because a body above asked for it, the latest first. */
@Component
class Prompts {

    private final Names names;
    private final InstantSource clock;

    Prompts(Names names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    /** What is over is in the history alone. */
    List<PromptShown> of(Page page, CaseFile file) {
        List<Prompt> shown = file.prompts().stream()
                .filter(prompt -> prompt.standing() || prompt.answer() != null)
                .toList()
                .reversed();
        Set<Integer> ids = new HashSet<>();
        for (Prompt prompt : shown) {
            ids.add(prompt.byAccount());
            if (prompt.answeredBy() != null) ids.add(prompt.answeredBy());
        }
        Map<Integer, String> people = names.officials(page, ids);
        return shown.stream().map(prompt -> shown(page, prompt, people)).toList();
    }

    private PromptShown shown(Page page, Prompt prompt, Map<Integer, String> people) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        LocalDate due = prompt.dueOn();
        boolean late = due != null && prompt.answer() == null && due.isBefore(today);
        Content what = page.html(
                "desk.prompt.what",
                "kind",
                prompt.kind(),
                "body",
                names.body(page, prompt.byBody()),
                "who",
                people.getOrDefault(prompt.byAccount(), "—"),
                "when",
                Say.moment(page, prompt.at()));
        return new PromptShown(
                prompt.answer() != null ? Tone.BLUE : late ? Tone.BRICK : Tone.AMBER,
                what,
                prompt.text(),
                due == null || prompt.answer() != null ? null : page.html("desk.prompt.due", "date", due, "late", late),
                prompt.answer(),
                answered(page, prompt, people));
    }

    private static @Nullable Content answered(Page page, Prompt prompt, Map<Integer, String> people) {
        Integer by = prompt.answeredBy();
        return by == null || prompt.answeredAt() == null
                ? null
                : page.html(
                        "desk.prompt.answered",
                        "who",
                        people.getOrDefault(by, "—"),
                        "when",
                        Say.moment(page, prompt.answeredAt()));
    }
}
