package ma.chikaya.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void noCellBecomesAFormula() {
        for (String formula : List.of("=1+1", "+212661", "-1", "@SUM(A1)", "\tx", "\r=1")) {
            assertThat(Csv.cell(formula).replace("\"", "")).startsWith("'");
        }
        assertThat(Csv.cell("4718 2093 5561")).isEqualTo("4718 2093 5561");
        assertThat(Csv.cell("a-b=c")).isEqualTo("a-b=c");
    }

    @Test
    void quotesWhatWouldBreakARow() throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out).row(List.of("قال \"لا\"", "a,b", "سطر\nثان", "", "عادي"));
        assertThat(out).hasToString("\"قال \"\"لا\"\"\",\"a,b\",\"سطر\nثان\",,عادي\r\n");
    }
}
