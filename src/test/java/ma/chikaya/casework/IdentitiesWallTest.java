package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import ma.chikaya.ChikayaTest;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.people.People;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who people are, asked past the application's own scope. */
@ChikayaTest
class IdentitiesWallTest {

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    Scopes scopes;

    @Autowired
    Cast cast;

    private Cast.Commune tiznit;
    private Cast.Commune agadir;
    private UUID open;
    private UUID withheld;
    private Receipt ofOpen;
    private Receipt ofWithheld;

    @BeforeEach
    void file() {
        tiznit = cast.aCommune();
        agadir = cast.aCommune();
        open = cast.somebody("رقية أيت باها", "+212661000001");
        withheld = cast.somebody("لحسن أوشن", "+212661000002");
        ofOpen = cast.fileFor(open, Kind.COMPLAINT, tiznit.body().id(), "الماء مقطوع", false, Language.AR);
        ofWithheld = cast.fileFor(withheld, Kind.COMPLAINT, tiznit.body().id(), "طلب مني رشوة", true, Language.AR);
    }

    @Test
    void whoAsksForNobodyFindsNobody() {
        assertThat(people.find(open)).isEmpty();
        assertThat(people.findNames(List.of(open, withheld))).isEmpty();
        assertThat(names(Acting.national())).isEmpty();
        assertThat(names(Acting.filing())).isEmpty();
    }

    @Test
    void aReaderFindsTheNamesOfHisOwnCasesAndNoWithheldOne() {
        assertThat(names(reader(tiznit.khadija()))).containsOnlyKeys(open);
        assertThat(names(reader(agadir.khadija()))).isEmpty();
    }

    @Test
    void whoHasEnteredACaseFindsItsPersonAndNoOther() {
        assertThat(as(Acting.within(ofOpen.submissionId()), () -> people.find(open)))
                .isPresent();
        assertThat(as(Acting.within(ofOpen.submissionId()), () -> people.find(withheld)))
                .isEmpty();
        assertThat(as(reader(agadir.khadija()).in(ofOpen.submissionId()), () -> people.find(open)))
                .isEmpty();
    }

    @Test
    void theCasePageNamesWhoIsNotWithheld() {
        assertThat(cases.find(tiznit.khadija(), ofOpen.code()).orElseThrow().complainant())
                .isEqualTo("رقية أيت باها");
        assertThat(cases.find(tiznit.khadija(), ofWithheld.code()).orElseThrow().complainant())
                .isNull();
    }

    private Acting reader(Official official) {
        return scopes.of(official).acting();
    }

    private Map<UUID, String> names(Acting acting) {
        return as(acting, () -> people.findNames(List.of(open, withheld)));
    }

    private static <T> T as(Acting acting, Supplier<T> work) {
        return Objects.requireNonNull(Scoped.as(acting, work));
    }
}
