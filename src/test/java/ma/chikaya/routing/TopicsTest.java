package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Family;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static final Bodies BODIES = Bodies.load();
    private static final Topics TOPICS = new Topics(BODIES);

    @Test
    void coverWhatPeopleWriteAbout() {
        assertThat(TOPICS.list()).hasSizeGreaterThanOrEqualTo(160);
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

    @Test
    void leadToEveryAddressableBodyThatHasNoPlaceOfItsOwn() {
        Set<Integer> reached = TOPICS.list().stream()
                .flatMap(topic -> TOPICS.rule(topic.code()).all())
                .map(Target::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(BODIES.list(BodyOrder.ADMINISTRATIONS))
                .filteredOn(body -> body.addressable() && !body.family().isTerritorial())
                .filteredOn(body -> body.territory() == null)
                .allSatisfy(body -> assertThat(reached).as(body.code()).contains(body.id()));
    }

    @Test
    void wordsOfATextPutAnotherBodyFirst() {
        Words text = Words.of("لم أتوصل بمنحة الدكتوراه من المركز الوطني للبحث");
        assertThat(TOPICS.targets("higher.doctorate", TOPICS.conditionsIn(text)).getFirst())
                .isEqualTo(Target.read("@CNRST", BODIES));
        assertThat(TOPICS.targets("higher.doctorate").getFirst()).isEqualTo(new Target(null, Family.UNIVERSITY));
    }

    @Test
    void sayWhatAHandlerWillMissAndWhatToAskFirst() {
        assertThat(TOPICS.listDetails("water.bill")).extracting(Detail::code).contains("meter", "bill");
        assertThat(TOPICS.findFact("streets.rural_roads").map(Fact::answers))
                .hasValueSatisfying(answers -> assertThat(answers)
                        .extracting(Fact.Answer::family)
                        .contains(Family.COMMUNE, Family.PROVINCE_COUNCIL));
        assertThat(TOPICS.findFact("water.cut")).isEmpty();
    }
}
