package ma.chikaya.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChikayaTest
class DemonstrationTest {

    private static final int SOME = 60;

    @Autowired
    private Loading loading;

    @Autowired
    private Teller teller;

    @Autowired
    private DemoOfficials demoOfficials;

    @Autowired
    private DemoBodies demoBodies;

    @Autowired
    private Officials officials;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Cases cases;

    @Autowired
    private TestClock clock;

    @Test
    void everyStateOccursAndEveryHistoryHolds() {
        Instant now = clock.instant();
        PastTime past = (then, act) -> {
            Instant before = clock.instant();
            clock.set(then);
            try {
                act.run();
            } finally {
                clock.set(before);
            }
        };
        List<Story> stories = Stories.read();
        Map<Integer, Crew> crews = loading.createOfficials(
                past,
                now,
                stories,
                demoBodies.list().stream()
                        .filter(body ->
                                !body.code().startsWith("GOV-") || body.code().equals(DemoBodies.TIZNIT_PROVINCE))
                        .limit(22)
                        .toList());
        Official triage = demoOfficials.triage();
        List<Story> possible = stories.stream()
                .filter(story -> crews.values().stream()
                        .anyMatch(crew -> story.bodies().contains(crew.body().code())
                                || story.bodies().contains(crew.body().family().name())))
                .toList();
        List<Plan> plans = new Plans(possible, crews, now).draw(SOME, SOME);
        List<Receipt> receipts = new ArrayList<>();
        for (Plan plan : plans) receipts.add(teller.tell(plan, triage, past, now));

        Map<State, Integer> states = new EnumMap<>(State.class);
        for (int i = 0; i < plans.size(); i++) {
            CaseFile file = read(plans.get(i), receipts.get(i), triage);
            states.merge(file.line().state(), 1, Integer::sum);
            assertThat(file.historyHolds()).as(plans.get(i).toString()).isTrue();
            assertThat(file.history().getFirst().at()).isBefore(now);
            assertThat(file.history().getLast().at()).isBefore(now);
            assertThat(file.text()).doesNotContain("{");
        }
        assertThat(states.keySet()).as(states.toString()).isEqualTo(EnumSet.allOf(State.class));

        Receipt again = teller.tell(plans.getFirst(), triage, past, now);
        assertThat(again.code()).isEqualTo(receipts.getFirst().code());
    }

    @Test
    void theStoriesAreWholeInBothLanguages() {
        List<Story> stories = Stories.read();
        assertThat(stories.stream().mapToInt(story -> story.texts().size()).sum())
                .isGreaterThanOrEqualTo(120);
        for (Story story : stories) {
            assertThat(story.answers().keySet()).as(story.topic()).isEqualTo(Set.of(Language.AR, Language.FR));
            assertThat(story.answers().get(Language.AR))
                    .hasSameSizeAs(story.answers().get(Language.FR));
            assertThat(story.question()).isNotBlank();
            for (Story.Text text : story.texts()) {
                assertThat(ma.chikaya.text.Writing.find(text.writing()))
                        .as(text.writing())
                        .isPresent();
            }
        }
    }

    @Test
    void sixtyBodiesOfAllRegionsTakePart() {
        assertThat(demoBodies.list()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(demoBodies.list().stream()
                        .filter(body -> body.code().startsWith("COM-"))
                        .map(body -> body.code().substring(4, 6))
                        .distinct())
                .hasSize(12);
    }

    private CaseFile read(Plan plan, Receipt receipt, Official triage) {
        List<Official> readers = new ArrayList<>(List.of(triage));
        readers.add(plan.crew().handler());
        readers.add(plan.other().handler());
        assertThat(officials.listOf(bodies.getByCode(DemoBodies.TIZNIT).id(), Role.SUPERVISOR))
                .isNotEmpty();
        return readers.stream()
                .flatMap(reader -> cases.find(reader, receipt.code()).stream())
                .findFirst()
                .orElseThrow();
    }
}
