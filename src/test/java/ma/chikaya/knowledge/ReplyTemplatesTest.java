package ma.chikaya.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChikayaTest
class ReplyTemplatesTest {

    /** Bodies of this test's own: numbers no directory gives. */
    private static final int TIZNIT = 900_001;

    private static final int OTHER = 900_002;

    @Autowired
    ReplyTemplates templates;

    @Test
    void offersABodyItsOwnOfTheTopicFirst() {
        var general = add(TIZNIT, null, "عام");
        var lighting = add(TIZNIT, "LIGHTING", "الإنارة");
        add(TIZNIT, "ROADS", "الطرق");
        add(OTHER, "LIGHTING", "عند غيرها");
        assertThat(templates.listFor(TIZNIT, "LIGHTING"))
                .extracting(ReplyTemplate::id)
                .containsSubsequence(lighting.id(), general.id());
        assertThat(templates.listFor(TIZNIT, "LIGHTING"))
                .extracting(ReplyTemplate::name)
                .doesNotContain("الطرق", "عند غيرها");
        assertThat(templates.listFor(TIZNIT, null))
                .extracting(ReplyTemplate::id)
                .doesNotContain(lighting.id());
    }

    @Test
    void fillsFieldsAndLeavesWhatItDoesNotKnow() {
        var filled = add(TIZNIT, null, "بحقول")
                .filled(Map.of(TemplateField.SUBJECT, "انقطاع {الإنارة} $1", TemplateField.CODE, "4718 2093 5561"));
        assertThat(filled.finding()).isEqualTo("بخصوص انقطاع {الإنارة} $1، ملف 4718 2093 5561، {place}.");
    }

    @Test
    void refusesAFieldThatDoesNotExist() {
        assertThat(refusal(new TemplateDraft(null, "اسم", Language.AR, "عن {الاسم}", "", null)))
                .isEqualTo(new Refusal("knowledge.refused.field", Map.of("field", "الاسم")));
        assertThat(refusal(new TemplateDraft(null, " ", Language.AR, "نص", "", null))
                        .key())
                .isEqualTo("knowledge.refused.name");
        assertThat(refusal(new TemplateDraft(null, "اسم", Language.AR, " ", "", "قانون"))
                        .key())
                .isEqualTo("knowledge.refused.empty");
    }

    @Test
    void changesAndRemovesOnlyItsOwn() {
        var mine = add(TIZNIT, null, "لي");
        var draft = new TemplateDraft("ROADS", "جديد", Language.FR, "Constat", "Motif", "Loi 113-14");
        assertThat(templates.change(OTHER, mine.id(), draft).isDone()).isFalse();
        assertThat(templates.change(TIZNIT, mine.id(), draft).get().legalBasis())
                .isEqualTo("Loi 113-14");
        templates.remove(OTHER, mine.id());
        assertThat(templates.find(TIZNIT, mine.id())).isPresent();
        templates.remove(TIZNIT, mine.id());
        assertThat(templates.find(TIZNIT, mine.id())).isEmpty();
        assertThat(templates.change(TIZNIT, mine.id(), draft).isDone()).isFalse();
    }

    private ReplyTemplate add(int body, @Nullable String topic, String name) {
        return templates
                .add(
                        body,
                        new TemplateDraft(
                                topic, name, Language.AR, "بخصوص {subject}، ملف { CODE }، {place}.", "", null))
                .get();
    }

    private Refusal refusal(TemplateDraft draft) {
        return templates.add(TIZNIT, draft) instanceof Outcome.Refused<?>(var refusal) ? refusal : new Refusal("none");
    }
}
