package ma.chikaya.channels;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    @Test
    void frenchFitsTheDefaultAlphabetWithoutTheAccentsItLacks() {
        Segments said = Segments.of("Réponse reçue : « à bientôt » … l’œuvre");
        assertThat(said.unicode()).isFalse();
        assertThat(said.parts()).hasSize(1);
        // é is 0x05, ç is not in the alphabet and becomes c.
        assertThat(said.parts().getFirst()).startsWith((byte) 'R', (byte) 0x05, (byte) 'p');
        assertThat(new String(said.parts().getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("recue : \" ", " bientot \" ... l'oeuvre");
    }

    @Test
    void aHundredAndSixtyAreOnePartAndOneMoreIsTwo() {
        assertThat(Segments.of("a".repeat(160)).parts()).hasSize(1);
        assertThat(Segments.of("a".repeat(161)).parts())
                .extracting(part -> part.length)
                .containsExactly(153, 8);
    }

    @Test
    void anEscapedLetterIsNotCutInTwo() {
        Segments cut = Segments.of("a".repeat(152) + "€" + "b".repeat(20));
        assertThat(cut.parts()).extracting(part -> part.length).containsExactly(152, 22);
        assertThat(cut.parts().getLast()).startsWith((byte) 0x1B, (byte) 0x65);
    }

    @Test
    void arabicBeyondSeventyIsCutIntoWholeLetters() {
        String arabic = "سجلنا ملفك لدى جماعة تيزنيت. ".repeat(6) + "😀".repeat(20);
        Segments cut = Segments.of(arabic);
        assertThat(cut.unicode()).isTrue();
        assertThat(cut.parts()).hasSizeGreaterThan(2).allMatch(part -> part.length <= 134);
        assertThat(cut.parts().stream().map(part -> new String(part, UTF_16BE)).collect(Collectors.joining()))
                .isEqualTo(arabic);
        assertThat(Segments.of("ش".repeat(70)).parts()).hasSize(1);
        assertThat(Segments.of("ش".repeat(71)).parts()).hasSize(2);
    }

    @Test
    void marksOfDirectionAreLeftOut() {
        Segments said = Segments.of("ملفك \u20661234\u2069");
        assertThat(new String(said.parts().getFirst(), UTF_16BE)).isEqualTo("ملفك 1234");
    }
}
