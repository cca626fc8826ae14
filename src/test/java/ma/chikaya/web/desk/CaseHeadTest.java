package ma.chikaya.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.BundledMessages;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseHeadTest {

    @Test
    void decisionsThatPassTheCaseOnAreToldApartWhereSeveralAreOffered() {
        assertThat(head(act("refer", "x"), act("accept", null), act("redirect", "y"))
                        .alike())
                .extracting(CaseHead.Act::href)
                .containsExactly("refer", "redirect");
        assertThat(head(act("refer", "x"), act("accept", null)).alike()).isEmpty();
    }

    @Test
    void noTwoOfThemHaveTheSameNameOrTheSameHint() {
        BundledMessages messages = new BundledMessages();
        for (Language language : List.of(Language.AR, Language.FR)) {
            for (String part : List.of("desk.act.%s", "desk.%s.title", "desk.%s.lead")) {
                assertThat(List.of("route", "refer", "redirect"))
                        .extracting(name -> messages.text(language, part.formatted(name), Map.of()))
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(messages.text(Language.AR, "desk.refer.button", Map.of())).isEqualTo("تكليف إدارة أخرى بالجواب");
    }

    private static CaseHead.Act act(String name, @Nullable String hint) {
        return new CaseHead.Act(name, name, "btn", null, hint);
    }

    private static CaseHead head(CaseHead.Act... acts) {
        TrackingCode code = IntStream.range(0, 10)
                .mapToObj(check -> TrackingCode.find("47182093556" + check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        return new CaseHead(
                code, "", "", new StateChip(Tone.GREEN, "", null), false, List.of(), List.of(acts), "/desk");
    }
}
