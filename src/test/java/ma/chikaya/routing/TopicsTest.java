package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Bodies BODIES = Bodies.load();
    private static final Topics TOPICS = new Topics(BODIES);

    @Test
    void coverWhatPeopleWriteAbout() {
        assertThat(TOPICS.list()).hasSizeGreaterThan(100);
        assertThat(TOPICS.listGroups()).hasSizeGreaterThan(20);
        for (Topic group : TOPICS.listGroups())
            assertThat(TOPICS.listOf(group.code())).as(group.code()).isNotEmpty();
        for (Topic topic : TOPICS.list())
            assertThat(TOPICS.find(String.valueOf(topic.group()))).isPresent();
    }

    @Test
    void haveALabelInEachLanguage() {
        for (Topic topic : TOPICS.list()) {
            assertThat(topic.label().in(Language.AR)).as(topic.code()).matches("[\\p{IsArabic}\\s()،:.]+");
            assertThat(topic.label().in(Language.FR)).as(topic.code()).isNotBlank();
            assertThat(topic.label().in(Language.ZGH)).as(topic.code()).matches("[\\p{IsTifinagh} ]+");
        }
        assertThat(TOPICS.list()).extracting(topic -> topic.label().ar()).doesNotHaveDuplicates();
    }

    @Test
    void areFoundByCode() {
        assertThat(TOPICS.find("streets.lighting").map(topic -> topic.label().fr()))
                .contains("Éclairage public");
        assertThat(TOPICS.find("no.such")).isEmpty();
        assertThat(TOPICS.find(Topics.UNSPECIFIED)).isPresent();
    }

    @Test
    void leadToBodiesThatCanBeAddressedOrAreExcludedOpenly() {
        for (Topic topic : TOPICS.list()) {
            for (Target target : TOPICS.targets(topic.code())) {
                if (target.body() == null) continue;
                Body body = BODIES.get(target.body());
                assertThat(body.addressable() || BODIES.isDefence(body.id()))
                        .as(body.code())
                        .isTrue();
            }
        }
    }
}
