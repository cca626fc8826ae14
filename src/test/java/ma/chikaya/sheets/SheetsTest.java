package ma.chikaya.sheets;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("code", true, List.of("رمز الإدارة", "Code de l’administration")),
            new Column("phone", false, List.of("الهاتف", "Téléphone")));

    @Test
    void readsCommasSemicolonsAndTabsWithAndWithoutTheMark() throws Exception {
        for (String separator : List.of(",", ";", "\t")) {
            for (String mark : List.of("", "\uFEFF")) {
                Sheet sheet =
                        csv(mark + "Code" + separator + "الهاتف\r\nCOM-1" + separator + "0528 86 00 00\r\n", UTF_8);
                assertThat(sheet.header()).containsExactly("Code", "الهاتف");
                assertThat(sheet.rows()).containsExactly(new Sheet.Row(2, List.of("COM-1", "0528 86 00 00")));
            }
        }
    }

    @Test
    void readsWhatASpreadsheetSavesAsUnicodeText() throws Exception {
        assertThat(csv("\uFEFFالاسم\tرمز\nتيزنيت\t1\n", UTF_16LE).rows())
                .containsExactly(new Sheet.Row(2, List.of("تيزنيت", "1")));
    }

    @Test
    void countsLinesAsTheProgramShowsThemPastEmptyOnesAndBrokenCells() throws Exception {
        Sheet sheet = csv("\n\ncode,name\nA,\"two\nlines\"\n\nB,one\n", UTF_8);
        assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(4, 7);
        assertThat(sheet.rows().getFirst().cell(1)).isEqualTo("two lines");
        assertThat(sheet.rows().getLast().cell(9)).isEmpty();
    }

    @Test
    void refusesWhatItCannotReadWithWhatToDo() {
        assertRefused("sheets.encoding", "اسم,رمز\n".getBytes(Charset.forName("windows-1256")));
        assertRefused("sheets.empty", "\n , \n".getBytes(UTF_8));
        assertRefused("sheets.quotes", "a,b\n\"c,d\n".getBytes(UTF_8));
        assertRefused("sheets.old-workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertRefused("sheets.unknown", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertRefused("sheets.unknown", new byte[] {'a', 0, 'b'});
        assertRefused("sheets.too-large", new byte[Sheets.MOST_BYTES + 1]);
        assertRefused("sheets.too-many", ("a\n" + "b\n".repeat(Sheets.MOST_LINES + 1)).getBytes(UTF_8));
        assertRefused("sheets.too-wide", ("a" + ",".repeat(200)).getBytes(UTF_8));
    }

    @Test
    void refusesASmallWorkbookThatUnfoldsToMuch() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 130; i++) zip.write(nothing);
        }
        assertThat(out.size()).isLessThan(Sheets.MOST_BYTES);
        assertRefused("sheets.too-large-unpacked", out.toByteArray());
    }

    @Test
    void readsBackTheWorkbookItWrites() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.xlsx(
                out,
                List.of(new Table(
                        "جماعات: تيزنيت/2026",
                        true,
                        List.of("رمز", "الهاتف", "منذ", "عدد"),
                        List.of(
                                Arrays.asList("=1+1", "0528860000", LocalDate.of(2026, 11, 25), 528860000),
                                Arrays.asList("ب", null, null, 2.5)))));
        Sheet sheet = Sheets.read(Sheets.stream(out.toByteArray()));
        assertThat(sheet.header()).containsExactly("رمز", "الهاتف", "منذ", "عدد");
        assertThat(sheet.rows().getFirst().line()).isEqualTo(2);
        assertThat(sheet.rows().getFirst().cells())
                .startsWith("=1+1", "0528860000")
                .endsWith("528860000");
        assertThat(Cells.date(sheet.rows().getFirst().cell(2))).contains(LocalDate.of(2026, 11, 25));
        assertThat(sheet.rows().getLast().cells()).containsExactly("ب", "", "", "2.5");
    }

    @Test
    void writesNoCellThatAProgramWouldRun() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> cells = List.of("=cmd|' /C calc'!A0", "+212528860000", "-1", "@x", "safe");
        SheetWriter.csv(out, new Table("x", false, List.of("a", "b", "c", "d", "e"), List.of(cells)));
        String written = out.toString(UTF_8);
        assertThat(written).startsWith("\uFEFFa,").contains("'=cmd", "'+212528860000", "'-1", "'@x");
        assertThat(Sheets.read(Sheets.stream(out.toByteArray()))
                        .rows()
                        .getFirst()
                        .cells())
                .isEqualTo(cells);
    }

    @Test
    void findsColumnsByTitlesInAnyLanguageAndOrder() throws Exception {
        List<Fault> faults = new ArrayList<>();
        Sheet sheet = csv("TELEPHONE ;Remarque;code de l'administration\n0600000000;x;COM-1\n", UTF_8);
        Columns columns = Columns.match(sheet, COLUMNS, faults);
        assertThat(faults).isEmpty();
        assertThat(columns.get(sheet.rows().getFirst(), "code")).isEqualTo("COM-1");
        assertThat(columns.get(sheet.rows().getFirst(), "phone")).isEqualTo("0600000000");
        assertThat(columns.ignored()).containsExactly("Remarque");
        Sheet arabic = csv("رَمْزُ الاداره,الهــاتف\nCOM-2,1\n", UTF_8);
        assertThat(Columns.match(arabic, COLUMNS, faults).get(arabic.rows().getFirst(), "code"))
                .isEqualTo("COM-2");
        assertThat(faults).isEmpty();
    }

    @Test
    void namesAMissingColumnAndOneGivenTwice() throws Exception {
        List<Fault> faults = new ArrayList<>();
        Columns columns = Columns.match(csv("Téléphone,الهاتف\n1,2\n", UTF_8), COLUMNS, faults);
        assertThat(faults).extracting(Fault::key).containsExactly("sheets.column-twice", "sheets.column-missing");
        assertThat(columns.has("code")).isFalse();
        assertThat(columns.title("phone")).isEqualTo("Téléphone");
    }

    @Test
    void readsDatesAsPeopleWriteThem() {
        for (String written : List.of("2026-02-28", "28/02/2026", "28.2.2026", "2026-02-28T00:00", "46081")) {
            assertThat(Cells.date(written)).as(written).contains(LocalDate.of(2026, 2, 28));
        }
        for (String written : List.of("", "31/02/2026", "2026", "غدا", "02/28/2026")) {
            assertThat(Cells.date(written)).as(written).isEmpty();
        }
        assertThat(Cells.yes("نعم")).contains(true);
        assertThat(Cells.yes("Non")).contains(false);
        assertThat(Cells.yes("ربما")).isEmpty();
    }

    private static Sheet csv(String text, Charset charset) throws IOException, UnreadableSheet {
        return Sheets.read(Sheets.stream(text.getBytes(charset)));
    }

    private static void assertRefused(String key, byte[] bytes) {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> Sheets.read(Sheets.stream(bytes)))
                .satisfies(refused -> assertThat(refused.refusal().key()).isEqualTo(key));
    }
}
