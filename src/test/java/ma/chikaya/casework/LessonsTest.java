package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever accepts a case says that it is his: the reading of texts may learn from that. */
@ChikayaTest
class LessonsTest {

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    Lessons lessons;

    @Autowired
    Officials officials;

    @Autowired
    InstantSource clock;

    @Test
    void anAcceptedCaseIsALessonWithItsTopicAsCorrected() {
        Cast.Commune commune = cast.aCommune();
        String text = "الضو طافي فالزنقة ديالنا " + commune.body().id();
        Receipt id = file(commune.body().id(), text, null, false);
        assertThat(texts()).doesNotContain(text);
        cases.correct(
                        commune.khadija(),
                        id.submissionId(),
                        seq(id, commune),
                        "الإنارة",
                        "streets.lighting",
                        Kind.COMPLAINT)
                .get();
        cases.accept(commune.khadija(), id.submissionId(), seq(id, commune), "من اختصاصنا")
                .get();
        assertThat(taken())
                .filteredOn(lesson -> lesson.text().equals(text))
                .containsExactly(new Lesson("ary", "streets.lighting", Kind.COMPLAINT, null, text));
    }

    @Test
    void aCaseThatWasPassedOnTeachesWhereItWasAccepted() {
        Cast.Commune first = cast.aCommune();
        Cast.Commune second = cast.aCommune();
        String text = "حفرة كبيرة أمام المدرسة " + second.body().id();
        Receipt id = file(first.body().id(), text, "streets.potholes", false);
        cases.redirect(
                        first.khadija(),
                        id.submissionId(),
                        seq(id, first),
                        second.body().id(),
                        "من اختصاص الجماعة المجاورة")
                .get();
        assertThat(texts()).doesNotContain(text);
        cases.accept(second.khadija(), id.submissionId(), seq(id, second), "من اختصاصنا")
                .get();
        assertThat(texts()).contains(text);
    }

    @Test
    void leavesOutWhomTheLawHidesAndWhatCannotBe() {
        Cast.Commune commune = cast.aCommune();
        String hidden = "موظف طلب رشوة " + commune.body().id();
        String wrong = "جواز السفر تأخر " + commune.body().id();
        for (Receipt id : List.of(
                file(commune.body().id(), hidden, "streets.lighting", true),
                file(commune.body().id(), wrong, "papers.passport", false))) {
            cases.accept(commune.khadija(), id.submissionId(), seq(id, commune), "من اختصاصنا")
                    .get();
        }
        assertThat(texts()).doesNotContain(hidden, wrong);
    }

    @Test
    void onlyTheCentreTakesThemOut() {
        Official khadija = cast.aCommune().khadija();
        List<Lesson> taken = new ArrayList<>();
        assertThat(lessons.export(khadija, taken::add).isDone()).isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void noAddressAndNoLongNumberIsTakenOut() {
        assertThat(Lesson.masked("عيطو ليا 06 12 34 56 78 ولا fatima@example.ma، بطاقتي AB123456، 3 مرات"))
                .isEqualTo("عيطو ليا 0 ولا @ بطاقتي 0، 3 مرات");
        assertThat(new Lesson("fr", "streets.lighting", Kind.QUESTION, null, "a\tb\nc").line())
                .isEqualTo("fr\tstreets.lighting\tQ\t-\t-\ta b\\nc");
    }

    private List<Lesson> taken() {
        List<Lesson> taken = new ArrayList<>();
        int count = lessons.export(SomeOfficials.admin(officials), taken::add).get();
        assertThat(taken).hasSize(count);
        return taken;
    }

    private List<String> texts() {
        return taken().stream().map(Lesson::text).toList();
    }

    private int seq(Receipt id, Cast.Commune commune) {
        return cases.find(commune.khadija(), id.code()).orElseThrow().version();
    }

    private Receipt file(int body, String text, @Nullable String topic, boolean withheld) {
        return cases.file(new NewSubmission(
                        Ids.next(clock.instant()),
                        Kind.COMPLAINT,
                        Language.AR,
                        "ary",
                        null,
                        text,
                        null,
                        Channel.WEB,
                        LegalClock.dayOf(clock.instant()),
                        null,
                        new NewSubmission.Complainant(cast.fatima(), "RESIDENT", withheld, null, null),
                        body,
                        topic,
                        NewSubmission.Place.NOWHERE,
                        false,
                        false,
                        List.of(),
                        null,
                        null))
                .get();
    }
}
