package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import org.junit.jupiter.api.Test;

class BundledMessagesTest {

    private final Messages messages = new BundledMessages();

    @Test
    void anInstantReadsAsTheWallClockInWhateverFormItComes() {
        for (String moment : new String[] {
            "2026-09-20T00:59:00Z", "2026-09-20T01:00:00Z", "2026-12-31T23:30:00Z", "2026-03-01T23:30:00Z"
        }) {
            Instant at = Instant.parse(moment);
            String local = written(LegalTime.of(at));
            assertThat(written(at)).as(moment).isEqualTo(local);
            assertThat(written(Date.from(at))).isEqualTo(local);
            assertThat(written(at.atZone(LegalTime.ZONE))).isEqualTo(local);
            assertThat(written(at.atOffset(ZoneOffset.ofHours(9)))).isEqualTo(local);
        }
        assertThat(written(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("31 déc., 23:30");
        assertThat(written(Instant.parse("2026-07-31T23:30:00Z"))).isEqualTo("1er août, 00:30");
    }

    @Test
    void theMachinesZoneChangesNothingInsideAChoiceEither() {
        TimeZone machines = TimeZone.getDefault();
        com.ibm.icu.util.TimeZone icus = com.ibm.icu.util.TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            com.ibm.icu.util.TimeZone.setDefault(com.ibm.icu.util.TimeZone.getTimeZone("Asia/Tokyo"));
            String said = new BundledMessages()
                    .text(
                            Language.FR,
                            "timeline.promise.triage",
                            Map.of(
                                    "kind", "complaint",
                                    "triageBy", Date.from(Instant.parse("2026-12-31T23:30:00Z")),
                                    "decideBy", Date.from(Instant.parse("2027-01-05T23:30:00Z"))));
            assertThat(said).contains("31 décembre 2026").contains("5 janvier 2027");
        } finally {
            TimeZone.setDefault(machines);
            com.ibm.icu.util.TimeZone.setDefault(icus);
        }
    }

    @Test
    void frenchMonthsAreShortenedAsPeopleWriteThem() {
        assertThat(written(Instant.parse("2027-01-25T09:00:00Z"))).startsWith("25 janv.");
        assertThat(written(Instant.parse("2027-06-25T09:00:00Z"))).startsWith("25 juin");
    }

    @Test
    void frenchSaysTheFirstOfAMonth() {
        assertThat(written(Instant.parse("2027-01-01T09:00:00Z"))).startsWith("1er janv.");
        assertThat(written(Instant.parse("2027-05-01T09:00:00Z"))).startsWith("1er mai");
        assertThat(written(Instant.parse("2027-05-11T09:00:00Z"))).startsWith("11 mai");
        assertThat(written(Instant.parse("2027-05-21T09:00:00Z"))).startsWith("21 mai");
    }

    private String written(Object at) {
        return messages.text(Language.FR, "desk.moment", Map.of("at", at));
    }
}
