package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Start;
import ma.chikaya.law.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time: once, by a supervisor, before it has passed, and the citizen reads why. */
@ChikayaTest
class ExtensionsTest {

    @Autowired
    Cases cases;

    @Autowired
    Extensions extensions;

    @Autowired
    Choices choices;

    @Autowired
    Cast cast;

    @Autowired
    LegalClock law;

    @Autowired
    TestClock clock;

    private Cast.Commune tiznit;
    private Receipt receipt;

    @BeforeEach
    void anAcceptedComplaint() {
        tiznit = cast.aCommune();
        receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        cases.accept(tiznit.khadija(), receipt.submissionId(), 0, "من اختصاصنا").get();
    }

    @Test
    void theAnswerComesLaterAndTheDateIsExplained() {
        LocalDate was = Objects.requireNonNull(receipt.answerBy());
        LocalDate becomes = law.deadline(Term.EXTENSION, Start.LAST_DAY, was, java.util.List.of())
                .due();
        assertThat(extensions.findLater(read())).as("told before").contains(becomes);
        extend(tiznit.brahim()).get();
        PublicCase file = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(file.answerBy()).isEqualTo(becomes);
        assertThat(file.timeline().getLast().type()).isEqualTo(EventType.EXTENDED);
        assertThat(file.timeline().getLast().facts())
                .containsAllEntriesOf(Map.of(
                        "reason", "ننتظر قطع الغيار", "answerWas", was.toString(), "answerBy", becomes.toString()));
        RunningClock running = RunningClock.findAnswer(law, file.receivedOn(), file.timeline(), becomes)
                .orElseThrow();
        assertThat(running.extended()).isTrue();
        assertThat(running.deadline(law).from()).isEqualTo(was);
        assertThat(why(extend(tiznit.brahim()))).isEqualTo("casework.refused.extended");
        assertThat(read().actions()).doesNotContain(Action.EXTEND);
    }

    @Test
    void itIsTheSupervisorsAndNotAfterTheDate() {
        assertThat(why(extend(tiznit.khadija()))).isEqualTo("casework.refused.permission");
        assertThat(why(extensions.extend(tiznit.brahim(), receipt.submissionId(), read().version(), " ")))
                .isEqualTo("casework.refused.reason");
        clock.set(Objects.requireNonNull(receipt.answerBy()));
        assertThat(cases.find(tiznit.brahim(), receipt.code()).orElseThrow().actions())
                .contains(Action.EXTEND);
        clock.advanceDays(1);
        assertThat(why(extend(tiznit.brahim()))).isEqualTo("casework.refused.too-late");
    }

    @Test
    void itCanBeSwitchedOff() {
        Official admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        Choices.Choice before = choices.current();
        try {
            choices.choose(admin, before.no(), before.redirections(), false).get();
            assertThat(why(extend(tiznit.brahim()))).isEqualTo("casework.refused.extension-off");
        } finally {
            choices.choose(admin, choices.current().no(), before.redirections(), true)
                    .get();
        }
    }

    private Outcome<Integer> extend(Official official) {
        return extensions.extend(official, receipt.submissionId(), read().version(), "ننتظر قطع الغيار");
    }

    private CaseFile read() {
        return cases.find(tiznit.khadija(), receipt.code()).orElseThrow();
    }

    private static String why(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Refusal::key);
    }
}
