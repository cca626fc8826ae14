package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.escalation.Notice;
import ma.chikaya.escalation.Notices;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was promised is followed to its day, and beyond the body there is the Médiateur. */
@ChikayaTest
class MeasuresTest {

    @Autowired
    Cases cases;

    @Autowired
    Measures measures;

    @Autowired
    Mediations mediations;

    @Autowired
    Notices notices;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private Cast.Commune tiznit;
    private Receipt receipt;
    private LocalDate promised;

    @BeforeEach
    void anAnswerThatPromisesAMeasure() {
        tiznit = cast.aCommune();
        receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        promised = TestClock.TODAY.plusDays(20);
        cases.accept(tiznit.khadija(), receipt.submissionId(), 0, "من اختصاصنا").get();
        cases.saveAnswer(
                        tiznit.khadija(),
                        receipt.submissionId(),
                        0,
                        Language.AR,
                        null,
                        null,
                        List.of(new Answers.PointAnswer(
                                1,
                                "عاينا العطب",
                                "انتهت الصفقة",
                                null,
                                "إصلاح المصباح",
                                "مصلحة الأشغال",
                                promised,
                                null)))
                .get();
        cases.proposeAnswer(tiznit.khadija(), receipt.submissionId(), read().version())
                .get();
        cases.approve(tiznit.brahim(), receipt.submissionId(), read().version(), null)
                .get();
    }

    @Test
    void theBodyIsRemindedAndTheCitizenIsAskedOnItsDayAndOnceOnly() {
        clock.set(promised.minusDays(3));
        measures.work();
        measures.work();
        assertThat(types())
                .filteredOn(type -> type == EventType.MEASURE_REMINDED)
                .hasSize(1);
        assertThat(notices.list(tiznit.khadija(), 20)).extracting(Notice::kind).contains(Notice.Kind.MEASURE_DUE);
        assertThat(Measures.questions(file())).isEmpty();
        clock.set(promised);
        measures.work();
        measures.work();
        assertThat(Measures.questions(file())).containsExactly(new Measures.Question(0, 1, "إصلاح المصباح", promised));

        measures.say(Opened.byPerson(receipt.submissionId()), 0, 1, false).get();

        assertThat(Measures.questions(file())).isEmpty();
        assertThat(Measures.findWord(file(), 0, 1)).contains(false);
        assertThat(Measures.findWord(file(), 0, 2)).isEmpty();
        assertThat(types()).contains(EventType.MEASURE_BROKEN);
        assertThat(notices.list(tiznit.brahim(), 20)).extracting(Notice::kind).contains(Notice.Kind.MEASURE_BROKEN);
        assertThat(why(measures.say(Opened.byPerson(receipt.submissionId()), 0, 1, true)))
                .as("said once")
                .isEqualTo("casework.refused.state");
        assertThat(read().historyHolds()).isTrue();
    }

    @Test
    void nobodyIsAskedAboutWhatWasDoneInTime() {
        cases.finishMeasure(tiznit.khadija(), receipt.submissionId(), 0, 1).get();
        clock.set(promised.plusDays(1));
        measures.work();
        assertThat(types()).doesNotContain(EventType.MEASURE_DUE, EventType.MEASURE_REMINDED);
    }

    @Test
    void theMediatorsTwoMonthsRunFromTheDayHeWasSeizedWhoeverSaysSo() {
        LocalDate today = clock.today();
        assertThat(why(mediations.seize(Opened.byPerson(receipt.submissionId()), today.plusDays(1))))
                .isEqualTo("casework.refused.mediator-day");
        assertThat(why(mediations.note(tiznit.said(), receipt.submissionId(), read().version(), today)))
                .isEqualTo("casework.refused.permission");
        mediations.seize(Opened.byPerson(receipt.submissionId()), today).get();
        assertThat(Mediations.find(file().timeline())).contains(new Mediations.Seized(today, today.plusMonths(2)));
        assertThat(why(mediations.note(tiznit.khadija(), receipt.submissionId(), read().version(), today)))
                .isEqualTo("casework.refused.mediator-known");
    }

    @Test
    void theHistoryHandedOutKeepsItsChainAndNoInternalWord() {
        List<HistoryEntry> whole = read().history();
        List<HistoryEntry> handed = cases.findHistory(receipt.submissionId());
        assertThat(handed)
                .extracting(HistoryEntry::hash)
                .containsExactlyElementsOf(
                        whole.stream().map(HistoryEntry::hash).toList());
        assertThat(handed)
                .filteredOn(event -> !event.type().isPublic())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.facts()).isEmpty());
    }

    private PublicCase file() {
        return cases.findPublic(receipt.submissionId()).orElseThrow();
    }

    private CaseFile read() {
        return cases.find(tiznit.khadija(), receipt.code()).orElseThrow();
    }

    private List<EventType> types() {
        return read().history().stream().map(HistoryEntry::type).toList();
    }

    private static String why(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Refusal::key);
    }
}
