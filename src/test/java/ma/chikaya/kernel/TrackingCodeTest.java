package ma.chikaya.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261122);

    @Test
    void everyWrongDigitAndEverySwapOfNeighboursIsCaught() {
        for (int round = 0; round < 200; round++) {
            String code = TrackingCode.generate(random).digits();
            for (int i = 0; i < code.length(); i++) {
                for (char wrong = '0'; wrong <= '9'; wrong++) {
                    if (wrong == code.charAt(i)) continue;
                    assertThat(TrackingCode.find(code.substring(0, i) + wrong + code.substring(i + 1)))
                            .as("%s with %s at %s", code, wrong, i)
                            .isEmpty();
                }
                if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
                    String swapped =
                            code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
                    assertThat(TrackingCode.find(swapped))
                            .as("swapped %s", code)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void readsACodeAsPeopleTypeIt() {
        TrackingCode code = TrackingCode.generate(random);
        assertThat(TrackingCode.find(code.display())).contains(code);
        assertThat(TrackingCode.find(" " + code.digits().substring(0, 6) + "-"
                        + code.digits().substring(6)))
                .contains(code);
        StringBuilder arabic = new StringBuilder();
        for (char c : code.digits().toCharArray()) arabic.append((char) ('٠' + (c - '0')));
        assertThat(TrackingCode.find(arabic.toString())).contains(code);
        assertThat(TrackingCode.find("abc")).isEmpty();
        assertThat(TrackingCode.find("")).isEmpty();
    }
}
