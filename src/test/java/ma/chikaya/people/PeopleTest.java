package ma.chikaya.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ChikayaTest
class PeopleTest {

    private static final NewPerson FATIMA =
            NewPerson.of(PersonType.RESIDENT, "فاطمة الإدريسي", "+212661234567", "Fatima@gmail.com", Language.AR);

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsEverythingSomeoneGave() {
        var group = new NewPerson(
                PersonType.GROUP,
                "Saïd Amrani",
                "+33612345678",
                "said@exemple.ma",
                new IdentityDocument(IdentityType.CNIE, "AB123456"),
                "Habitants du douar",
                42,
                "procès-verbal\ndu 3 mars",
                "BP 12, Tiznit",
                null,
                Language.FR);
        Person kept = find(register(group)).orElseThrow();
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Person(
                        kept.id(),
                        PersonType.GROUP,
                        "Saïd Amrani",
                        "+33612345678",
                        "said@exemple.ma",
                        new IdentityDocument(IdentityType.CNIE, "AB123456"),
                        "Habitants du douar",
                        42,
                        "procès-verbal\ndu 3 mars",
                        "BP 12, Tiznit",
                        null,
                        Language.FR));
        assertThat(kept.displayName()).isEqualTo("Habitants du douar");
    }

    @Test
    void registersOnlyInsideATransaction() {
        assertThatThrownBy(() -> people.register(FATIMA)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsNobodyWhenTheFilingFails() {
        UUID id = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return people.register(FATIMA);
        }));
        assertThat(find(id)).isEmpty();
    }

    @Test
    void recognisesTheirOwnContactHoweverItIsTyped() {
        UUID id = register(FATIMA);
        for (String typed :
                List.of("0661 23 45 67", "+212661234567", "٠٦٦١٢٣٤٥٦٧", "fatima@gmail.com", " FATIMA@GMAIL.COM")) {
            assertThat(matches(id, typed)).as(typed).isTrue();
        }
        for (String typed :
                List.of("0661 23 45 68", "66123456", "fatima@gmail.co", "", " ", "فاطمة الإدريسي", "\u0000")) {
            assertThat(matches(id, typed)).as(typed).isFalse();
        }
    }

    @Test
    void recognisesAForeignNumberWithoutItsCountryCode() {
        UUID id = register(NewPerson.of(PersonType.ABROAD, "Nadia", "+33612345678", null, Language.FR));
        assertThat(matches(id, "06 12 34 56 78")).isTrue();
        assertThat(matches(id, "0033612345678")).isTrue();
    }

    @Test
    void whoGaveNoContactIsRecognisedByNone() {
        UUID id = register(NewPerson.of(PersonType.RESIDENT, "محمد", null, null, Language.AR));
        assertThat(matches(id, "")).isFalse();
        assertThat(matches(id, "0661234567")).isFalse();
        assertThat(matches(UUID.randomUUID(), "0661234567")).isFalse();
    }

    @Test
    void namesManyAtOnce() {
        UUID fatima = register(FATIMA);
        UUID nameless = register(NewPerson.of(PersonType.RESIDENT, "  ", "+212661234567", null, Language.AR));
        assertThat(names(List.of(fatima, nameless, UUID.randomUUID()))).isEqualTo(Map.of(fatima, "فاطمة الإدريسي"));
        assertThat(people.findNames(List.of())).isEmpty();
    }

    @Test
    void survivesMarkupAndCharactersNoDatabaseTakes() {
        UUID id = register(NewPerson.of(
                PersonType.RESIDENT, "<b>Ali</b>\u0000 '; drop table\u202E\uD83D x", null, "a@b.ma", Language.FR));
        assertThat(find(id).orElseThrow().name()).isEqualTo("<b>Ali</b> '; drop table x");
    }

    @Test
    void refusesContactsNobodyParsed() {
        assertThatThrownBy(() -> NewPerson.of(PersonType.RESIDENT, "Ali", "0661234567", null, Language.FR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewPerson.of(PersonType.RESIDENT, "Ali", null, "a@B.ma", Language.FR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverWritesWhoSomeoneIsIntoALog() {
        UUID id = register(FATIMA);
        String written = FATIMA + " " + find(id).orElseThrow() + new IdentityDocument(IdentityType.CNIE, "AB1");
        assertThat(written).doesNotContain("فاطمة", "661234567", "gmail", "AB1");
    }

    private UUID register(NewPerson person) {
        return Objects.requireNonNull(transaction.execute(status -> people.register(person)));
    }

    /** Where nobody says for whom he asks, the wall shows nobody. */
    private Optional<Person> find(UUID id) {
        return Scoped.as(Acting.system(), () -> people.find(id));
    }

    private boolean matches(UUID id, String typed) {
        return Scoped.as(Acting.system(), () -> people.matches(id, typed));
    }

    private Map<UUID, String> names(List<UUID> ids) {
        return Scoped.as(Acting.system(), () -> people.findNames(ids));
    }
}
