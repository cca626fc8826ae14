package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import ma.chikaya.directory.Bodies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Bodies BODIES = Bodies.load();
    private static final Topics TOPICS = new Topics(BODIES);
    private static final Sight.Finder FINDER = new Sight.Finder(TOPICS, BODIES);
    private static final String TIZNIT = "09.581.01.07";

    @Test
    void aLampOutNobodyCanFind() {
        assertThat(missing("الإنارة العمومية طافية", "streets.lighting", null))
                .containsExactlyInAnyOrder(Missing.WHERE, Missing.WHEN);
        assertThat(missing("الضو طافي هادي شهر ف زنقة 12 حي السلام", "streets.lighting", null))
                .isEmpty();
        assertThat(missing("lampadaire éteint depuis trois semaines", "streets.lighting", TIZNIT))
                .isEmpty();
    }

    @Test
    void aFileWithoutItsNumber() {
        assertThat(missing("mon dossier de remboursement est bloqué depuis mars", "social.cnss_care", null))
                .contains(Missing.FILE);
        assertThat(missing("dossier 4718203 bloqué depuis mars à la CNSS", "social.cnss_care", null))
                .doesNotContain(Missing.FILE, Missing.WHEN);
    }

    @Test
    void aYearIsNoFileNumber() {
        assertThat(missing("mon dossier de 2019 est bloqué", "social.cnss_care", null))
                .contains(Missing.FILE);
    }

    @Test
    void aCounterOfNobodyKnowsWhichAdministration() {
        assertThat(missing("الموظف ما بغاش يستقبلني البارح", "service.reception", null))
                .contains(Missing.WHO);
        assertThat(missing("الموظف ديال CNSS ما بغاش يستقبلني البارح", "service.reception", null))
                .doesNotContain(Missing.WHO);
    }

    @Test
    void aQuestionNeedsNeitherDayNorNumber() {
        Sight sight = FINDER.find("Comment me faire rembourser ?");
        assertThat(new Gaps(TOPICS).in(sight, "social.cnss_care", Kind.QUESTION, null))
                .doesNotContain(Missing.WHEN, Missing.FILE);
    }

    private static Set<Missing> missing(String text, String topic, @Nullable String place) {
        return new Gaps(TOPICS).in(FINDER.find(text), topic, Kind.COMPLAINT, place);
    }
}
