package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.ReplyTemplate;
import ma.chikaya.knowledge.TemplateField;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the pages of reply templates together. */
@Component
class TemplatePages {

    private final Frames frames;
    private final Topics topics;

    TemplatePages(Frames frames, Topics topics) {
        this.frames = frames;
        this.topics = topics;
    }

    /** One template in the list. */
    record TemplateRow(String href, String name, String topic, String language, String lang, String words) {}

    /** A field a template may take from a case, as it is written and what it is. */
    record FieldShown(String written, String label) {}

    String list(Page page, Official official, List<ReplyTemplate> found, Model model) {
        model.addAttribute("frame", frames.of(page, official, Paths.TEMPLATES, null));
        model.addAttribute(
                "rows",
                found.stream()
                        .map(one -> new TemplateRow(
                                Paths.TEMPLATES + "/" + one.id(),
                                one.name(),
                                topic(page, one.topic()),
                                one.language().ownName(),
                                one.language().tag(),
                                one.finding().isBlank() ? one.reason() : one.finding()))
                        .toList());
        return "web/desk/templates";
    }

    String form(Page page, Official official, @Nullable Integer id, Typed typed, List<FormError> errors, Model model) {
        model.addAttribute("frame", frames.of(page, official, Paths.TEMPLATES, null));
        model.addAttribute("action", Paths.TEMPLATES + "/" + (id == null ? "new" : id));
        model.addAttribute("fresh", id == null);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("topics", topics.groups(page, typed.line("topic")));
        List<Choice> languages = new ArrayList<>();
        for (Language one : Language.values()) {
            languages.add(new Choice(one.tag(), one.ownName(), typed.is("language", one.tag())));
        }
        model.addAttribute("languages", languages);
        model.addAttribute(
                "fields",
                Arrays.stream(TemplateField.values())
                        .map(field -> new FieldShown(
                                field.written(),
                                page.t("knowledge.field." + field.name().toLowerCase(Locale.ROOT))))
                        .toList());
        return "web/desk/template";
    }

    static Typed typed(ReplyTemplate template) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", template.name());
        fields.put("language", template.language().tag());
        fields.put("topic", DraftFields.orEmpty(template.topic()));
        fields.put("finding", template.finding());
        fields.put("reason", template.reason());
        fields.put("basis", DraftFields.orEmpty(template.legalBasis()));
        return Typed.of(fields);
    }

    private String topic(Page page, @Nullable String code) {
        String name = topics.name(page, code);
        return name == null ? page.t("desk.template.any-topic") : name;
    }
}
