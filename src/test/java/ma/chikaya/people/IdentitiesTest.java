package ma.chikaya.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {

    @ParameterizedTest
    @CsvSource({
        "CNIE,ab123456,AB123456",
        "CNIE,J 12345,J12345",
        "CNIE,BK-٥٤٣٢١٠,BK543210",
        "PASSPORT,ab 1234567,AB1234567",
        "PASSPORT,20AV12345,20AV12345",
        "RESIDENCE_CARD,a123456b,A123456B",
        "ICE,001561191000066,001561191000066",
        "ICE,00 21 36 09 30 00 040,002136093000040",
        "ICE,ICE: 001561191000066,001561191000066",
        "RC,12345,12345",
        "RC,RC 12345 Rabat,12345 RABAT",
        "RC,12345 الرباط,12345 الرباط"
    })
    void readsNumbersAsPeopleTypeThem(IdentityType type, String typed, String expected) {
        assertThat(Identities.parse(type, typed).get()).isEqualTo(new IdentityDocument(type, expected));
    }

    @ParameterizedTest
    @CsvSource({
        "CNIE,'',people.identity.empty",
        "CNIE,123456,people.cnie.wrong",
        "CNIE,ABC12345,people.cnie.wrong",
        "CNIE,AB1234,people.cnie.wrong",
        "CNIE,AB1234567,people.cnie.wrong",
        "CNIE,أب123456,people.cnie.wrong",
        "PASSPORT,ABCDEF,people.passport.wrong",
        "RESIDENCE_CARD,1,people.residence-card.wrong",
        "ICE,00156119100006A,people.ice.digits",
        "ICE,00156119100006,people.ice.length",
        "ICE,001561191000067,people.ice.check",
        "ICE,999999999999999999999999,people.ice.length",
        "RC,Rabat,people.rc.wrong"
    })
    void saysWhatIsWrong(IdentityType type, String typed, String key) {
        assertThat(Identities.parse(type, typed).<String>fold(d -> "accepted " + d.number(), refusal -> refusal.key()))
                .isEqualTo(key);
    }

    @Test
    void anyOneWrongDigitOfAnIceIsCaught() {
        String right = "001561191000066";
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(Identities.parse(IdentityType.ICE, typed).isDone())
                        .as(typed)
                        .isEqualTo(typed.equals(right));
            }
        }
    }
}
