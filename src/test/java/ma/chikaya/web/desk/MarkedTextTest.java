package ma.chikaya.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.chikaya.casework.CaseFile.Point;
import ma.chikaya.web.desk.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "راه الضو مقطوع هادي  ثلاثة\nأشهر. مشيت مرتين وحتى دابا والو.";

    @Test
    void numbersAPointWhereItsQuoteStands() {
        assertThat(MarkedText.of(
                        TEXT, List.of(new Point(1, "منذ متى", "هادي ثلاثة أشهر"), new Point(2, "وعود", "مشيت مرتين"))))
                .containsExactly(
                        new Piece("راه الضو مقطوع ", null),
                        new Piece("هادي  ثلاثة\nأشهر", 1),
                        new Piece(". ", null),
                        new Piece("مشيت مرتين", 2),
                        new Piece(" وحتى دابا والو.", null));
    }

    @Test
    void showsTheWholeTextWhateverPointsQuote() {
        List<Point> points = List.of(
                new Point(1, "ليس فيه", "كلام آخر"),
                new Point(2, "دون اقتباس", null),
                new Point(3, "متداخل", "مقطوع هادي"),
                new Point(4, "متداخل معه", "هادي ثلاثة"),
                new Point(5, "رموز", "(.*"));
        List<Piece> pieces = MarkedText.of(TEXT, points);
        assertThat(pieces.stream().map(Piece::text).reduce("", String::concat)).isEqualTo(TEXT);
        assertThat(pieces).extracting(Piece::point).containsExactly(null, 3, null);
        assertThat(MarkedText.of("", points)).isEmpty();
    }
}
