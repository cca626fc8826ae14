package ma.chikaya.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.documents.Promise;
import ma.chikaya.documents.Receipt;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.people.People;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.springframework.stereotype.Component;

/** The proof of filing on paper, for the person who filed or for whoever keyed it to hand over. */
@Component
public class ReceiptPaper {

    private final Bodies bodies;
    private final People people;
    private final Messages messages;
    private final Settings settings;
    private final Demo demo;

    ReceiptPaper(Bodies bodies, People people, Messages messages, Settings settings, Demo demo) {
        this.bodies = bodies;
        this.people = people;
        this.messages = messages;
        this.settings = settings;
        this.demo = demo;
    }

    /** What the paper shows. It carries the PIN: only for those who may know it. */
    public Receipt of(PublicCase file, ma.chikaya.casework.Receipt receipt) {
        Integer addressed = file.competentBodyId();
        return new Receipt(
                demo.isOn(),
                file.kind().word(),
                receipt.code(),
                receipt.pin(),
                URI.create(settings.baseUrl() + "/t/" + receipt.code().digits() + "/" + receipt.token()),
                settings.baseUrl().replaceFirst("^https?://", ""),
                file.subject().isBlank() ? null : file.subject(),
                addressed == null ? null : bodies.get(addressed).label(),
                file.withheld()
                        ? null
                        : people.findNames(List.of(file.personId())).get(file.personId()),
                file.withheld(),
                LegalTime.of(receipt.filedAt()),
                file.receivedOn(),
                channel(file.channel()),
                count(file, AttachmentRole.EVIDENCE),
                count(file, AttachmentRole.RECORDING),
                promise(receipt.decideBy(), file.receivedOn()),
                receipt.answerBy() == null ? null : promise(receipt.answerBy(), file.bodyReceivedOn()),
                String.valueOf(file.timeline().getFirst().facts().get("text")));
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

    private static Promise promise(LocalDate by, LocalDate from) {
        return new Promise(by, (int) ChronoUnit.DAYS.between(from, by));
    }
}
