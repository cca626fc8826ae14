package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.documents.Papers;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.web.PaperSeals;
import ma.chikaya.web.ReceiptPaper;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt to print or keep, in Arabic and French: for the person alone, for it carries the PIN. */
@Controller
class ReceiptFile {

    private final CaseDoor door;
    private final Cases cases;
    private final ReceiptPaper receipts;
    private final Papers papers;
    private final PaperSeals seals;

    ReceiptFile(CaseDoor door, Cases cases, ReceiptPaper receipts, Papers papers, PaperSeals seals) {
        this.door = door;
        this.cases = cases;
        this.receipts = receipts;
        this.papers = papers;
        this.seals = seals;
    }

    @GetMapping("/track/{digits}/receipt.pdf")
    void print(@PathVariable String digits, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Private.keep(response);
        Optional<TrackingCode> code = TrackingCode.find(digits);
        Optional<Opened> opened = code.flatMap(one -> door.find(request, one));
        if (opened.isEmpty()) {
            response.sendRedirect(code.map(TrackPages::path).orElse("/track"), HttpServletResponse.SC_SEE_OTHER);
            return;
        }
        if (opened.get().helper()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = cases.findPublic(opened.get()).orElseThrow();
        var receipt = cases.findReceipt(file.id()).orElseThrow();
        // Made whole before its first byte is sent, so that a failure still becomes an error page.
        ByteArrayOutputStream made = new ByteArrayOutputStream(64 * 1024);
        var paper = receipts.of(file, receipt);
        papers.receipt(paper, made);
        byte[] closed = seals.close(made, paper.seal());
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"chikaya-" + receipt.code().digits() + ".pdf\"");
        response.setContentLength(closed.length);
        response.getOutputStream().write(closed);
    }
}
