package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.ReplyTemplate;
import ma.chikaya.knowledge.ReplyTemplates;
import ma.chikaya.knowledge.TemplateField;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a reply template into a draft: what was already typed stays, the template's words come after it. */
@Component
class Templating {

    private final ReplyTemplates templates;
    private final Names names;
    private final Bodies bodies;
    private final Messages messages;
    private final InstantSource clock;

    Templating(ReplyTemplates templates, Names names, Bodies bodies, Messages messages, InstantSource clock) {
        this.templates = templates;
        this.names = names;
        this.bodies = bodies;
        this.messages = messages;
        this.clock = clock;
    }

    Typed insert(CaseFile file, Typed typed) {
        Integer id = typed.number("template");
        int into = typed.number("into", 1);
        if (id == null) return typed;
        return templates
                .find(file.line().bodyId(), id)
                .map(found -> insert(typed, into, found.filled(values(file, found.language()))))
                .orElse(typed);
    }

    private static Typed insert(Typed typed, int into, ReplyTemplate template) {
        Typed more = append(typed, "finding-" + into, template.finding());
        more = append(more, "reason-" + into, template.reason());
        return append(more, "basis-" + into, template.legalBasis());
    }

    private static Typed append(Typed typed, String field, @Nullable String words) {
        if (words == null || words.isBlank()) return typed;
        String before = typed.raw(field).strip();
        if (before.contains(words.strip())) return typed;
        return typed.with(field, before.isEmpty() ? words : before + "\n\n" + words);
    }

    /** In the template's own language, whatever the page is in. */
    private Map<TemplateField, String> values(CaseFile file, Language language) {
        Map<TemplateField, String> values = new EnumMap<>(TemplateField.class);
        values.put(TemplateField.CODE, file.line().code().display());
        values.put(TemplateField.SUBJECT, file.line().subject());
        String place = names.place(language, messages.text(language, "desk.comma"), file.place());
        if (place != null) values.put(TemplateField.PLACE, place);
        int body = Objects.requireNonNullElse(
                file.line().competentBodyId(), file.line().bodyId());
        bodies.find(body).ifPresent(b -> values.put(TemplateField.BODY, b.name().in(language)));
        values.put(TemplateField.RECEIVED, date(language, file.line().receivedOn()));
        values.put(TemplateField.DATE, date(language, LegalClock.dayOf(clock.instant())));
        if (file.line().answerBy() != null)
            values.put(TemplateField.DUE, date(language, file.line().answerBy()));
        return values;
    }

    private String date(Language language, java.time.LocalDate day) {
        return messages.text(language, "desk.date", Map.of("date", day));
    }
}
