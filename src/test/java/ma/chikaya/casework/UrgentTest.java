package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What speaks of danger to people stands in a list of its own until it is dealt with. */
@ChikayaTest
class UrgentTest {

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    InstantSource clock;

    @Test
    void dangerHasAListAndACountOfItsOwn() {
        Cast.Commune tiznit = cast.aCommune();
        int body = tiznit.body().id();
        UUID calm = cast.file(Kind.COMPLAINT, body, "البولة ديال الدرب طافية").submissionId();
        UUID dangerous = file(body, "سلك ديال الضو طايح قدام المدرسة والدراري دايزين");

        List<UUID> listed = cases.list(tiznit.khadija(), InboxQuery.of(InboxQuery.View.URGENT)).stream()
                .map(CaseLine::id)
                .toList();

        assertThat(listed).containsExactly(dangerous).doesNotContain(calm);
        assertThat(cases.count(tiznit.khadija()))
                .containsEntry(InboxQuery.View.URGENT, 1)
                .containsEntry(InboxQuery.View.OPEN, 2);
        assertThat(cases.list(cast.aCommune().khadija(), InboxQuery.of(InboxQuery.View.URGENT)))
                .isEmpty();
    }

    private UUID file(int body, String text) {
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
                        new NewSubmission.Complainant(cast.fatima(), "RESIDENT", false, null, null),
                        body,
                        null,
                        NewSubmission.Place.NOWHERE,
                        true,
                        false,
                        List.of(),
                        null,
                        null))
                .get()
                .submissionId();
    }
}
