package ma.chikaya.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.Messages;
import org.springframework.stereotype.Component;

/**
 * The papers of a case as PDF: tagged, with embedded fonts, legible in black and white. Nothing is read from anywhere:
 * what a paper shows is in its record, so a withheld identity that is not in the record is not on the paper. Fonts are
 * read at the first paper, never at start-up. Every method throws {@link IOException} where the stream fails only.
 */
@Component
public class Papers {

    private final Messages messages;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    public Papers(Messages messages) {
        this.messages = messages;
    }

    /** The proof of filing on one A4 page, in Arabic and French side by side. */
    public void receipt(Receipt receipt, OutputStream out) throws IOException {
        Words ar = new Words(messages, Language.AR);
        Words fr = new Words(messages, Language.FR);
        String title = fr.say("documents.receipt.title." + receipt.kind()) + " "
                + receipt.code().display();
        Map<String, Object> values = Map.of("receipt", receipt, "ar", ar, "fr", fr, "title", title);
        write("documents/receipt.jte", values, fr, title, receipt.filedAt(), out);
    }

    /** The proof of filing on what the counter's printer holds; the small ones in the language of the file. */
    public void receipt(Receipt receipt, Sheet sheet, OutputStream out) throws IOException {
        if (sheet == Sheet.A4) {
            receipt(receipt, out);
            return;
        }
        Words words = new Words(messages, receipt.language() == Language.FR ? Language.FR : Language.AR);
        String title = words.say("documents.receipt.title." + receipt.kind()) + " "
                + receipt.code().display();
        StringOutput html = new StringOutput(16 * 1024);
        templates.render(
                "documents/slip.jte", Map.of("receipt", receipt, "words", words, "title", title, "sheet", sheet), html);
        Pdf pdf = new Pdf(title, receipt.filedAt(), words.say("documents.symbol"));
        if (sheet == Sheet.ROLL) pdf.writeCut(html.toString(), out);
        else pdf.write(html.toString(), out);
    }

    /** The reasoned answer on the body's letterhead, in the language it was written in. */
    public void answerLetter(AnswerLetter answer, OutputStream out) throws IOException {
        Letter letter = answer.letter();
        Words words = new Words(messages, letter.language());
        String title = words.say("documents.letter.title") + " " + letter.code().display();
        Map<String, Object> values = Map.of("answer", answer, "words", words, "title", title);
        write("documents/letter.jte", values, words, title, letter.date().atStartOfDay(), out);
    }

    /** A refusal, an outcome or the answer to a question on the body's letterhead. */
    public void decisionLetter(DecisionLetter decision, OutputStream out) throws IOException {
        Letter letter = decision.letter();
        Words words = new Words(messages, letter.language());
        String title = words.say("documents.decision." + decision.what()) + " "
                + letter.code().display();
        Map<String, Object> values = Map.of("decision", decision, "words", words, "title", title);
        write("documents/decision.jte", values, words, title, letter.date().atStartOfDay(), out);
    }

    /** What happened in a case, to whoever is told by post, on the body's letterhead. */
    public void newsLetter(NewsLetter news, OutputStream out) throws IOException {
        Letter letter = news.letter();
        Words words = new Words(messages, letter.language());
        String title = words.say("documents.news.about") + " " + letter.code().display();
        Map<String, Object> values = Map.of("news", news, "words", words, "title", title);
        write("documents/news.jte", values, words, title, letter.date().atStartOfDay(), out);
    }

    /** Everything a case holds, to be carried elsewhere: to the Médiateur, to a supervising body, home. */
    public void dossier(Dossier dossier, OutputStream out) throws IOException {
        Words words = new Words(messages, dossier.language());
        String title =
                words.say("documents.dossier.title") + " " + dossier.code().display();
        Map<String, Object> values = Map.of("dossier", dossier, "words", words, "title", title);
        write("documents/dossier.jte", values, words, title, dossier.printedAt(), out);
    }

    /**
     * The file the Médiateur asks for: who complains and with what mandate, of whom, the steps already taken, and the
     * statement that no court is seized, to be signed.
     */
    public void mediatorFile(Dossier dossier, OutputStream out) throws IOException {
        Words words = new Words(messages, dossier.language());
        String title =
                words.say("documents.mediator.title") + " " + dossier.code().display();
        Map<String, Object> values = Map.of("dossier", dossier, "words", words, "title", title);
        write("documents/mediator.jte", values, words, title, dossier.printedAt(), out);
    }

    /**
     * A letter to the authority that supervises the body, with all that was done so far, to be signed.
     *
     * @param above whom it goes to
     * @param of the body it concerns as it stands behind a noun, in the letter's language
     */
    public void letterAbove(Dossier dossier, LocalText above, String of, OutputStream out) throws IOException {
        Words words = new Words(messages, dossier.language());
        String title = words.say("documents.above.title") + " " + dossier.code().display();
        Map<String, Object> values =
                Map.of("dossier", dossier, "words", words, "above", above, "of", of, "title", title);
        write("documents/above.jte", values, words, title, dossier.printedAt(), out);
    }

    /** Sealed letters with one-time codes, in Arabic as the ministry's own, and the slip their receivers sign. */
    public void accessLetters(AccessLetters paper, OutputStream out) throws IOException {
        Words words = new Words(messages, Language.AR);
        String title = words.say("access.file");
        Map<String, Object> values = Map.of("paper", paper, "words", words, "title", title);
        write("documents/access-letters.jte", values, words, title, paper.madeAt(), out);
    }

    /** A territory's bodies with their figures, and what they have late by code alone. */
    public void meetingSheet(MeetingSheet sheet, OutputStream out) throws IOException {
        Words words = new Words(messages, sheet.language());
        String title = words.say("documents.meeting.title") + " " + sheet.territory();
        Map<String, Object> values = Map.of("sheet", sheet, "words", words, "title", title);
        write("documents/meeting.jte", values, words, title, sheet.madeAt(), out);
    }

    /** A month of a body's register of what came in or went out. */
    public void register(RegisterSheet sheet, OutputStream out) throws IOException {
        Words words = new Words(messages, sheet.language());
        String title = sheet.name() + " " + sheet.month();
        Map<String, Object> values = Map.of("sheet", sheet, "words", words, "title", title);
        write("documents/register.jte", values, words, title, sheet.madeAt(), out);
    }

    private void write(
            String template,
            Map<String, Object> values,
            Words words,
            String title,
            LocalDateTime made,
            OutputStream out)
            throws IOException {
        StringOutput html = new StringOutput(32 * 1024);
        templates.render(template, values, html);
        new Pdf(title, made, words.say("documents.symbol")).write(html.toString(), out);
    }
}
