package ma.chikaya.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.documents.Promise;
import ma.chikaya.documents.Receipt;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Questions;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.Deadline;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Term;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.springframework.stereotype.Component;

/** The proof of filing on paper, for the person who filed or for whoever keyed it to hand over. */
@Component
public class ReceiptPaper {

    private final Bodies bodies;
    private final StoredFiles files;
    private final Cases cases;
    private final LegalClock law;
    private final Questions questions;
    private final Messages messages;
    private final Settings settings;
    private final PaperSeals seals;
    private final Demo demo;

    ReceiptPaper(
            Bodies bodies,
            StoredFiles files,
            Cases cases,
            LegalClock law,
            Questions questions,
            Messages messages,
            Settings settings,
            PaperSeals seals,
            Demo demo) {
        this.bodies = bodies;
        this.files = files;
        this.cases = cases;
        this.law = law;
        this.questions = questions;
        this.messages = messages;
        this.settings = settings;
        this.seals = seals;
        this.demo = demo;
    }

    /** What the paper shows. It carries the PIN: only for those who may know it. */
    public Receipt of(PublicCase file, ma.chikaya.casework.Receipt receipt) {
        Integer addressed = file.competentBodyId();
        return new Receipt(
                demo.isOn(),
                file.language(),
                file.kind().word(),
                receipt.code(),
                receipt.pin(),
                URI.create(settings.baseUrl() + "/t/" + receipt.code().digits() + "/" + receipt.token()),
                settings.baseUrl().replaceFirst("^https?://", ""),
                file.subject().isBlank() ? null : file.subject(),
                addressed == null
                        ? null
                        : bodies.get(addressed, LegalTime.dayOf(receipt.filedAt()))
                                .label(),
                file.withheld()
                        ? null
                        : cases.findParties(file.id())
                                .map(parties -> parties.person().displayName())
                                .filter(name -> !name.isEmpty())
                                .orElse(null),
                file.withheld(),
                LegalTime.of(receipt.filedAt()),
                file.receivedOn(),
                channel(file.channel()),
                count(file, AttachmentRole.EVIDENCE),
                count(file, AttachmentRole.RECORDING),
                promise(file, Term.decisionOn(file.kind()), receipt.decideBy(), file.receivedOn()),
                receipt.answerBy() == null
                        ? null
                        : promise(file, Term.ANSWER, receipt.answerBy(), file.bodyReceivedOn()),
                PaperSeals.textPrint(file.timeline()),
                prints(file),
                questions.listOf(file.id()).stream()
                        .map(one -> new Receipt.Given(one.label(), one.value()))
                        .toList(),
                seals.receipt(file, receipt));
    }

    private List<Receipt.Print> prints(PublicCase file) {
        Set<UUID> sent = file.attachments().stream()
                .filter(one -> one.role() == AttachmentRole.RECORDING || one.role() == AttachmentRole.EVIDENCE)
                .map(CaseFile.Attachment::fileId)
                .collect(Collectors.toSet());
        if (sent.isEmpty()) return List.of();
        return files.listOf(file.id()).stream()
                .filter(one -> sent.contains(one.id()))
                .map(one -> new Receipt.Print(one.name(), one.sha256()))
                .toList();
    }

    private static int count(PublicCase file, AttachmentRole role) {
        return (int)
                file.attachments().stream().filter(one -> one.role() == role).count();
    }

    private LocalText channel(Channel channel) {
        return new LocalText(word(Language.AR, channel), word(Language.FR, channel));
    }

    private String word(Language language, Channel channel) {
        return messages.text(
                language, "desk.channel", Map.of("channel", channel.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** The length as the law gives it, where the date is that of the law; else the days there are. */
    private Promise promise(PublicCase file, Term term, LocalDate by, LocalDate from) {
        Deadline counted = law.under(file.rules()).deadline(term, from);
        return counted.due().equals(by)
                ? new Promise(by, counted.rule().days(), counted.moved())
                : new Promise(by, (int) ChronoUnit.DAYS.between(from, by), false);
    }
}
