package ma.chikaya.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cast;
import ma.chikaya.channels.MailTestDoor;
import ma.chikaya.channels.SmsTestDoor;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.ArticleText;
import ma.chikaya.knowledge.Articles;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.Enquiries.Course;
import ma.chikaya.knowledge.Enquiry;
import ma.chikaya.knowledge.EnquiryAnswered;
import ma.chikaya.knowledge.NewEnquiry;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Whoever asked what nobody knew is told by the way he left, in his language; so is whoever keyed it. */
@ChikayaTest
class EnquiryNoticesTest {

    private static final Map<Language, List<String>> SAID = Map.of(
            Language.AR,
                    List.of(
                            "وجدنا جواب سؤالك",
                            "سألت ولم يكن لدينا جواب",
                            "تسجيل القوارب",
                            "اقرأ الجواب",
                            "يمحى بعد إخبارك"),
            Language.FR,
                    List.of(
                            "Nous avons la réponse à votre question",
                            "restée sans réponse",
                            "Immatriculer une barque",
                            "Lire la réponse",
                            "Elle est effacée ensuite"));

    @Autowired
    private Enquiries enquiries;

    @Autowired
    private Articles articles;

    @Autowired
    private Messages messages;

    @Autowired
    private Settings settings;

    @Autowired
    private Demo demo;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager manager;

    private GreenMail server;
    private MailTestDoor mail;
    private SmsTestDoor sms;
    private Official clerk;

    @BeforeEach
    void openTheWays() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = new MailTestDoor(sql, clock, manager, server.getSmtp().getPort());
        sms = SmsTestDoor.toGateway(sql, clock, manager, "http://127.0.0.1:1/", null);
        clerk = cast.aCommune().khadija();
    }

    @AfterEach
    void closeTheWays() {
        sms.close();
        server.stop();
    }

    @Test
    void anArticleIsToldToItsAskersAndToWhoeverKeyedTheirQuestions() throws Exception {
        for (Map.Entry<Language, List<String>> each : SAID.entrySet()) {
            Language language = each.getKey();
            List<String> said = each.getValue();
            Enquiry byMail = ask(language, null, "asker@example.ma", new Course.Wanted());
            Enquiry byPhone = ask(language, "+212661234567", null, new Course.Wanted());
            ArticleText text = new ArticleText(
                    "تسجيل القوارب",
                    "في مندوبية الصيد.",
                    "Immatriculer une barque",
                    "À la délégation des pêches.",
                    null,
                    null);
            Article article = articles.add(clerk.id(), text, true, "سؤال").get();
            assertThat(articles.add(clerk.id(), text, true, "سؤال").get().id())
                    .as("sent twice")
                    .isEqualTo(article.id());
            for (Enquiry one : List.of(byMail, byPhone)) {
                assertThat(enquiries.written(one.id(), clerk.id(), article.id()).isDone())
                        .isTrue();
                tell(one);
            }
            String link = settings.baseUrl() + "/help/" + article.slug() + "?lang=" + language.tag();
            mail.sendDue();
            assertThat(server.getReceivedMessages()).as("told twice, sent once").hasSize(1);
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getAllRecipients()[0]).hasToString("asker@example.ma");
            assertThat(message.getSubject()).isEqualTo(said.getFirst());
            assertThat(text(message.getContent(), "text/plain"))
                    .contains(said.subList(1, 5))
                    .contains(link)
                    .doesNotContain("البحيرة", "\n\n\n");
            assertThat(text(message.getContent(), "text/html"))
                    .contains("lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"", link);
            assertThat(sms.waiting("enquiry:" + byPhone.id()))
                    .singleElement()
                    .asString()
                    .contains(language == Language.AR ? "جواب سؤالك" : "Réponse à votre question")
                    .contains(link);
            assertThat(enquiries.listMine(clerk.id(), 10))
                    .filteredOn(one -> one.id().equals(byMail.id()))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.state()).isEqualTo(Enquiry.State.READY);
                        assertThat(one.articleId()).isEqualTo(article.id());
                    });
            server.purgeEmailFromAllMailboxes();
        }
    }

    @Test
    void whoAskedIsForgottenOnceItIsAnsweredOrOld() {
        Enquiry open = ask(Language.FR, "+212661234567", "asker@example.ma", new Course.Second());
        Enquiry done = ask(Language.AR, "+212661234567", null, new Course.Second());
        enquiries.answer(done.id(), clerk.id(), 0, "كل خميس من الثامنة.").get();
        assertThat(enquiries.find(done.id()).orElseThrow().phone()).isNotNull();
        clock.advanceDays(31);
        assertThat(enquiries.forgetAskers()).isPositive();
        assertThat(enquiries.find(done.id()).orElseThrow().phone()).isNull();
        assertThat(enquiries.find(open.id()).orElseThrow().email())
                .as("still waits for its answer")
                .isEqualTo("asker@example.ma");
        clock.advanceDays(366);
        enquiries.forgetAskers();
        assertThat(enquiries.find(open.id()).orElseThrow().email()).isNull();
    }

    @Test
    void anAnswerInWordsStandsInTheMessageItself() throws Exception {
        Enquiry byMail = ask(Language.FR, null, "asker@example.ma", new Course.Second());
        Enquiry byPhone = ask(Language.AR, "+212661234567", null, new Course.Second());
        Enquiry nobody = ask(Language.AR, null, null, new Course.Second());
        enquiries.answer(byMail.id(), clerk.id(), 0, "Chaque jeudi dès huit heures.");
        enquiries.answer(byPhone.id(), clerk.id(), 0, "كل خميس من الثامنة.");
        enquiries.answer(nobody.id(), clerk.id(), 0, "كل خميس من الثامنة.");
        for (Enquiry one : List.of(byMail, byPhone, nobody)) tell(one);
        mail.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(text(server.getReceivedMessages()[0].getContent(), "text/plain"))
                .contains("Chaque jeudi dès huit heures.", "D’autres réponses")
                .doesNotContain("Lire la réponse");
        assertThat(sms.waiting("enquiry:" + byPhone.id())).containsExactly("جواب سؤالك: كل خميس من الثامنة.");
        assertThat(sms.waiting("enquiry:" + nobody.id())).isEmpty();
    }

    /** By both ways, each told twice as the bus may. */
    private void tell(Enquiry one) {
        for (var outbox : List.of(mail.outbox(), sms.outbox())) {
            EnquiryNotices notices = new EnquiryNotices(enquiries, articles, outbox, messages, settings, demo);
            notices.on(new EnquiryAnswered(one.id()));
            notices.on(new EnquiryAnswered(one.id()));
        }
    }

    private Enquiry ask(Language language, @Nullable String phone, @Nullable String email, Course course) {
        UUID id = Ids.next(clock.instant());
        return enquiries
                .ask(
                        new NewEnquiry(
                                id,
                                clerk.id(),
                                Bodies.NATIONAL_DESK,
                                "كيف أسجل قاربا في البحيرة الزرقاء",
                                language,
                                "counter",
                                "",
                                "",
                                phone,
                                email),
                        course)
                .get();
    }

    private static String text(Object content, String type) throws Exception {
        if (!(content instanceof Multipart parts)) return "";
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            found.append(part.isMimeType(type) ? part.getContent() : text(part.getContent(), type));
        }
        return found.toString().replace("\r\n", "\n");
    }
}
