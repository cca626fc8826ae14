package ma.chikaya.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

    private static final Pattern OTHER_ZONE = Pattern.compile(
            "Africa/Casablanca|ZoneId\\.(of|systemDefault)\\(|Clock\\.system(DefaultZone)?\\(|\\.setTimeZone\\("
                    + "|(LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime|Year)\\.now\\(\\)");

    @Test
    void followsTheRamadansOf2025And2026() {
        turns("2025-02-23T02:00:00Z", 1, 0);
        turns("2025-04-06T02:00:00Z", 0, 1);
        turns("2026-02-15T02:00:00Z", 1, 0);
        turns("2026-03-22T02:00:00Z", 0, 1);
    }

    @Test
    void isUniversalTimeForGoodSinceTheTwentiethOfSeptember2026() {
        turns("2026-09-20T01:00:00Z", 1, 0);
        assertThat(LegalTime.ZONE.getRules().nextTransition(Instant.parse("2026-09-20T01:00:00Z")))
                .isNull();
        assertThat(offset("2060-07-01T00:00:00Z")).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void knowsTheHourOf1913ToItsSeconds() {
        assertThat(offset("1913-10-26T00:30:19Z")).isEqualTo(ZoneOffset.of("-00:30:20"));
        assertThat(offset("1913-10-26T00:30:20Z")).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void readsTheClockAsIcuDoesAtEveryHourOfACentury() {
        TimeZone icu = TimeZone.getTimeZone("Africa/Casablanca");
        assertThat(Stream.iterate(Instant.parse("1940-01-01T00:00:00Z"), at -> at.plus(Duration.ofHours(1)))
                        .takeWhile(at -> at.isBefore(Instant.parse("2040-01-01T00:00:00Z")))
                        .filter(at -> LegalTime.ZONE.getRules().getOffset(at).getTotalSeconds() * 1000
                                != icu.getOffset(at.toEpochMilli())))
                .isEmpty();
    }

    @Test
    void aDayBeginsWhereTheOneBeforeEnds() {
        LocalDate day = LocalDate.parse("2026-09-20");
        assertThat(LegalTime.startOf(day)).isEqualTo("2026-09-19T23:00:00Z");
        assertThat(LegalTime.startOf(day.plusDays(1))).isEqualTo("2026-09-21T00:00:00Z");
        assertThat(LegalTime.dayOf(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("2026-12-31");
        assertThat(LegalTime.of(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("2026-12-31T23:30");
    }

    @Test
    void nothingElseInTheProductNamesAZoneOrTakesTheMachines() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            assertThat(sources.filter(file -> file.toString().matches(".*\\.(java|jte|sql|properties)"))
                            .filter(file -> !file.getFileName().toString().equals("LegalTime.java"))
                            .filter(LegalTimeTest::namesAZone))
                    .isEmpty();
        }
        assertThat(ZoneId.getAvailableZoneIds()).contains(LegalTime.ZONE.getId());
    }

    private static boolean namesAZone(Path source) {
        try {
            return OTHER_ZONE.matcher(Files.readString(source)).find();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void turns(String at, int before, int after) {
        assertThat(LegalTime.ZONE.getRules().getOffset(Instant.parse(at).minusSeconds(1)))
                .isEqualTo(ZoneOffset.ofHours(before));
        assertThat(offset(at)).isEqualTo(ZoneOffset.ofHours(after));
    }

    private static ZoneOffset offset(String at) {
        return LegalTime.ZONE.getRules().getOffset(Instant.parse(at));
    }
}
