package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.documents.Papers;
import ma.chikaya.documents.Sheet;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.notifications.Preferences.Addressee;
import ma.chikaya.web.Page;
import ma.chikaya.web.PaperSeals;
import ma.chikaya.web.ReceiptPaper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be printed of a case. */
@Controller
class PaperController {

    private final Cases cases;
    private final CaseAccess access;
    private final Papers papers;
    private final LetterPaper letters;
    private final Addressees addressees;
    private final DossierPaper dossiers;
    private final ReceiptPaper receipts;
    private final PaperSeals seals;

    PaperController(
            Cases cases,
            CaseAccess access,
            Papers papers,
            LetterPaper letters,
            Addressees addressees,
            DossierPaper dossiers,
            ReceiptPaper receipts,
            PaperSeals seals) {
        this.cases = cases;
        this.access = access;
        this.papers = papers;
        this.letters = letters;
        this.addressees = addressees;
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.seals = seals;
    }

    @GetMapping("/desk/case/{code}/letter.pdf")
    void letter(
            Official official,
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int round,
            HttpServletResponse response)
            throws IOException {
        CaseFile file = access.get(official, code);
        sendAnswer(file, round, addressees.of(file), response);
    }

    /** A letter as the register of what went out names it; the caller knows that it is the reader's. */
    void sendLetter(CaseFile file, LetterOut letter, @Nullable Addressee to, HttpServletResponse response)
            throws IOException {
        switch (letter.what()) {
            case ANSWER -> sendAnswer(file, letter.ref(), to, response);
            case REFUSAL, OUTCOME -> sendDecision(file, letter.ref(), to, response);
            case COMPLEMENT, EXTENSION, TRANSFER, MESSAGE, NEWS -> {
                var paper = letters.of(file, letter, to);
                send(letter.code(), "letter", null, out -> papers.newsLetter(paper, out), response);
            }
        }
    }

    private void sendAnswer(CaseFile file, int round, @Nullable Addressee to, HttpServletResponse response)
            throws IOException {
        Answers.Answer answer = file.answers().stream()
                .filter(one -> one.sentAt() != null && (round < 0 || one.round() == round))
                .reduce((first, second) -> second)
                .orElseThrow(CaseAccess::notFound);
        Instant sent = answer.sentAt();
        if (sent == null) throw CaseAccess.notFound();
        var letter = letters.of(file, answer, sent, to);
        send(file.line().code(), "letter", letter.letter().seal(), out -> papers.answerLetter(letter, out), response);
    }

    private void sendDecision(CaseFile file, int seq, @Nullable Addressee to, HttpServletResponse response)
            throws IOException {
        Ending ending = Ending.find(file, seq, cases).orElseThrow(CaseAccess::notFound);
        var letter = letters.of(file, ending, to);
        send(file.line().code(), "letter", letter.letter().seal(), out -> papers.decisionLetter(letter, out), response);
    }

    /** A refusal or an outcome, by its place in the history. */
    @GetMapping("/desk/case/{code}/decision.pdf")
    void decision(
            Official official,
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int seq,
            HttpServletResponse response)
            throws IOException {
        CaseFile file = access.get(official, code);
        sendDecision(file, seq, addressees.of(file), response);
    }

    @GetMapping("/desk/case/{code}/dossier.pdf")
    void dossier(Page page, Official official, @PathVariable String code, HttpServletResponse response)
            throws IOException {
        CaseFile file = access.get(official, code);
        var dossier = dossiers.of(page, file);
        send(file.line().code(), "dossier", dossier.seal(), out -> papers.dossier(dossier, out), response);
    }

    /** For whoever keyed it, on that day: its PIN opens the case as its author sees it. */
    @GetMapping("/desk/case/{code}/receipt.pdf")
    void receipt(
            Official official,
            @PathVariable String code,
            @RequestParam(defaultValue = "a4") String on,
            HttpServletResponse response)
            throws IOException {
        CaseFile file = access.get(official, code);
        if (!isPrintable(cases, official, file)) throw CaseAccess.notFound();
        sendReceipt(file.line().id(), on, response);
    }

    void sendReceipt(UUID id, String on, HttpServletResponse response) throws IOException {
        Sheet sheet = Sheet.find(on).orElseThrow(CaseAccess::notFound);
        var receipt = cases.findReceipt(id).orElseThrow(CaseAccess::notFound);
        var paper = receipts.of(cases.findPublic(id).orElseThrow(CaseAccess::notFound), receipt);
        send(receipt.code(), "receipt", paper.seal(), out -> papers.receipt(paper, sheet, out), response);
    }

    /** Whoever keyed it, as long as the person may still stand before him; nobody else holds what opens the case. */
    static boolean isPrintable(Cases cases, Official official, CaseFile file) {
        Integer keyedBy = file.keyedBy();
        if (keyedBy == null || keyedBy != official.id()) return false;
        return cases.findKeyed(official, file.line().code()).isPresent();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void send(TrackingCode code, String kind, @Nullable URI seal, Writing paper, HttpServletResponse response)
            throws IOException {
        // Made whole before its first byte is sent, so that a failure still becomes an error page.
        ByteArrayOutputStream made = new ByteArrayOutputStream(64 * 1024);
        paper.to(made);
        byte[] closed = seals.close(made, seal);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + kind + "-" + code.digits() + ".pdf\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(closed.length);
        response.getOutputStream().write(closed);
    }
}
