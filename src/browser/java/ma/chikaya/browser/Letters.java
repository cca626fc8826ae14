package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The sealed letters of access as they come out of the printer, one a page, and the slip to sign after them. */
record Letters(List<String> pages) {

    private static final Pattern CODE = Pattern.compile("\\b[a-z0-9]{4}(-[a-z0-9]{4})+\\b");

    static Letters printed(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= paper.getNumberOfPages(); page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(paper));
            }
            return new Letters(pages);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The code on the one letter addressed to somebody. */
    String codeFor(String email) {
        List<String> own = pages.stream().filter(page -> page.contains(email)).toList();
        assertThat(own).as("letters for " + email).hasSize(1);
        Matcher code = CODE.matcher(own.getFirst().replace(email, ""));
        assertThat(code.find()).as(own.getFirst()).isTrue();
        return code.group();
    }
}
