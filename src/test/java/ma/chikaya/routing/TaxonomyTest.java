package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The centre changes what is shipped of a topic, and what reads texts heeds it at once. */
@ChikayaTest
class TaxonomyTest {

    private static final String TOPIC = "culture.crafts";

    @Autowired
    Taxonomy taxonomy;

    @Autowired
    Topics topics;

    @Autowired
    Bodies bodies;

    @Autowired
    Officials officials;

    private int admin;
    private TopicText before;

    @BeforeEach
    void anAdministrator() {
        admin = SomeOfficials.admin(officials).id();
        before = taxonomy.find(TOPIC).orElseThrow();
    }

    @AfterEach
    void asBefore() {
        taxonomy.change(admin, TOPIC, taxonomy.version(TOPIC), before, "كما كان")
                .get();
    }

    @Test
    void aChangeCountsAtOnceAndIsKeptWithItsAuthorAndReason() {
        int version = taxonomy.version(TOPIC);
        TopicText changed = new TopicText(
                "الحرف",
                "Métiers",
                "ⵜⵉⵎⵓⵙⵙⵏⵉⵡⵉⵏ",
                List.of("@CNSS", "COMMUNE"),
                "@CNOPS: كرنبالة",
                List.of("place"),
                before.words() + "\n!زعبوطة");
        assertThat(change(version, changed, "طلب الوزارة").get()).isEqualTo(version + 1);
        assertThat(topics.find(TOPIC).orElseThrow().label().fr()).isEqualTo("Métiers");
        assertThat(topics.targets(TOPIC)).containsExactly(target("@CNSS"), target("COMMUNE"));
        assertThat(topics.targets(TOPIC, topics.conditionsIn(Words.of("كرنبالة")))
                        .getFirst())
                .isEqualTo(target("@CNOPS"));
        assertThat(topics.listDetails(TOPIC)).extracting(Detail::code).containsExactly("place");
        assertThat(TopicScores.of(Words.of("عندي زعبوطة"), topics.words()).topics())
                .contains(TOPIC);
        Taxonomy.Version latest = taxonomy.history(TOPIC).getFirst();
        assertThat(latest.reason()).isEqualTo("طلب الوزارة");
        assertThat(latest.by()).isEqualTo(admin);
        assertThat(latest.text()).isEqualTo(changed);
    }

    @Test
    void ofTwoEditorsTheSecondFindsItTaken() {
        int version = taxonomy.version(TOPIC);
        change(version, before, "أول").get();
        assertThat(why(change(version, before, "ثان"))).isEqualTo("admin.topics.refused.stale");
    }

    @Test
    void saysWhatIsWrong() {
        int version = taxonomy.version(TOPIC);
        assertThat(why(change(version, with(List.of("@NOBODY"), before.words()), "x")))
                .isEqualTo("admin.topics.refused.target");
        assertThat(why(change(version, with(List.of(), before.words()), "x"))).isEqualTo("admin.topics.refused.target");
        assertThat(why(change(version, with(before.competent(), "if x: y"), "x")))
                .isEqualTo("admin.topics.refused.words");
        assertThat(why(change(version, with(before.competent(), "؟"), "x"))).isEqualTo("admin.topics.refused.words");
        assertThat(why(change(version, before, " "))).isEqualTo("admin.topics.refused.reason");
        assertThat(why(taxonomy.change(admin, "streets", 0, before, "x"))).isEqualTo("admin.topics.refused.topic");
        assertThat(taxonomy.version(TOPIC)).isEqualTo(version);
    }

    @Test
    void everyShippedTopicCanBeSavedAsItIs() {
        Topics shipped = new Topics(bodies);
        for (Topic topic : shipped.list()) {
            Sections.Section section = shipped.findSection(topic.code()).orElseThrow();
            String lines = TopicText.of(topic, section).lines(section);
            Sections.Section again = new Sections.Section(
                    topic.code(), section.title(), lines.lines().toList());
            assertThat(Rule.read(again, bodies)).as(topic.code()).isEqualTo(Rule.read(section, bodies));
            assertThat(again.phrases(Topics.SETTINGS)).isEqualTo(section.phrases(Topics.SETTINGS));
            assertThat(again.values("ask")).isEqualTo(section.values("ask"));
            assertThat(again.values("fact")).isEqualTo(section.values("fact"));
            assertThat(again.values("flag")).isEqualTo(section.values("flag"));
        }
    }

    private Outcome<Integer> change(int version, TopicText text, String reason) {
        return taxonomy.change(admin, TOPIC, version, text, reason);
    }

    private TopicText with(List<String> competent, String words) {
        return new TopicText(
                before.labelAr(),
                before.labelFr(),
                before.labelZgh(),
                competent,
                before.conditions(),
                before.asked(),
                words);
    }

    private Target target(String typed) {
        return Target.read(typed, bodies);
    }

    private static String why(Outcome<Integer> outcome) {
        return outcome instanceof Outcome.Refused<Integer>(Refusal refusal) ? refusal.key() : "";
    }
}
