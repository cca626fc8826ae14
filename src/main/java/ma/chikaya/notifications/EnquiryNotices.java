package ma.chikaya.notifications;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Sms;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.Articles;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.Enquiry;
import ma.chikaya.knowledge.EnquiryAnswered;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever asked a question that it has its answer, where he left an address or a telephone; once. */
@Component
@Conditional(AWayOut.class)
class EnquiryNotices {

    /** Longer answers are read aloud on the telephone. */
    private static final int LONGEST_SMS = 300;

    private final Enquiries enquiries;
    private final Articles articles;
    private final Outbox outbox;
    private final Messages messages;
    private final Settings settings;
    private final Demo demo;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    EnquiryNotices(
            Enquiries enquiries, Articles articles, Outbox outbox, Messages messages, Settings settings, Demo demo) {
        this.enquiries = enquiries;
        this.articles = articles;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.demo = demo;
    }

    @ApplicationModuleListener
    void on(EnquiryAnswered event) {
        enquiries.find(event.id()).ifPresent(this::tell);
    }

    private void tell(Enquiry one) {
        Integer id = one.articleId();
        Article article = id == null ? null : articles.find(id).orElse(null);
        // In his language, whatever his telephone prefers.
        String link = settings.baseUrl() + "/help" + (article == null ? "" : "/" + article.slug()) + "?lang="
                + one.language().tag();
        String key = "enquiry:" + one.id() + ":" + one.version();
        if (one.email() != null && outbox.isOpen()) mail(key, one.email(), one, article, link);
        else if (one.phone() != null && outbox.isOpenForSms()) {
            String words = article != null
                    ? messages.text(one.language(), "notice.enquiry.sms", Map.of("answer", link))
                    : one.answer() != null && one.answer().length() <= LONGEST_SMS
                            ? messages.text(one.language(), "notice.enquiry.sms", Map.of("answer", one.answer()))
                            : messages.text(one.language(), "notice.enquiry.call");
            String about = messages.text(one.language(), "notice.enquiry.title");
            String mark = demo.isOn() ? messages.text(one.language(), "notice.demo.short") + " " : "";
            outbox.queue(new Sms(key, one.phone(), one.language(), mark + words, false, about, null));
        }
    }

    private void mail(String key, String email, Enquiry one, @Nullable Article article, String link) {
        Language language = one.language();
        Language other = language == Language.FR ? Language.AR : Language.FR;
        String title = messages.text(language, "notice.enquiry.title");
        Notice notice = new Notice(
                language,
                title,
                "",
                messages.text(language, "notice.enquiry.happened"),
                article == null
                        ? one.answer() == null ? List.of() : List.of(one.answer())
                        : List.of(article.text().title().in(language)),
                messages.text(language, article == null ? "notice.enquiry.more" : "notice.enquiry.open"),
                link,
                messages.text(other, "notice.enquiry.title"),
                messages.text(language, "notice.enquiry.why"),
                messages.text(language, "notice.never"),
                demo.isOn() ? messages.text(language, "notice.demo") : "",
                "",
                null);
        StringOutput html = new StringOutput();
        templates.render("notifications/mail", Map.of("notice", notice), html);
        outbox.queue(new Mail(key, email, language, title, notice.plain(), html.toString()));
    }
}
