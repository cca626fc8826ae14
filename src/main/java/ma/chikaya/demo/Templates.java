package ma.chikaya.demo;

import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.ReplyTemplates;
import ma.chikaya.knowledge.TemplateDraft;
import ma.chikaya.law.Kind;
import org.springframework.stereotype.Component;

/** Reply templates of every body that takes part, one for each common topic. */
@Component
class Templates {

    private final ReplyTemplates templates;

    Templates(ReplyTemplates templates) {
        this.templates = templates;
    }

    /** Adds them where a body has none yet. */
    void add(List<Crew> crews, List<Story> stories) {
        for (Crew crew : crews) {
            if (!templates.listOf(crew.body().id()).isEmpty()) continue;
            stories.stream()
                    .filter(story -> story.bodies().contains(crew.body().code())
                            || story.bodies().contains(crew.body().family().name()))
                    .filter(story -> story.kind() == Kind.COMPLAINT)
                    .forEach(story -> add(crew, story));
        }
    }

    private void add(Crew crew, Story story) {
        story.answers()
                .forEach((language, points) -> templates
                        .add(crew.body().id(), draft(story.topic(), language, points.getFirst()))
                        .get());
    }

    private static TemplateDraft draft(String topic, Language language, Story.Point point) {
        return new TemplateDraft(
                topic, name(point.label()), language, blank(point.finding()), blank(point.reason()), point.basis());
    }

    /** What it is about, without the place or figure of one case. */
    private static String name(String label) {
        return label.replaceAll(" (?:(?:في|قرب|رقم|بمبلغ|à|près de|no|de) )?\\{[a-z]+}.*", "");
    }

    /** What differs from case to case becomes a field, or dots to be filled in. */
    private static String blank(String text) {
        return text.replace("{street}", "{place}").replaceAll("\\{(n|no|sum|since)}", "…");
    }
}
