package ma.chikaya.channels;

import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** An outbox that is open and a postman that serves one mail server, beside those of the shared application. */
public final class MailTestDoor {

    private final Outbox outbox;
    private final Postman postman;

    public MailTestDoor(DSLContext sql, InstantSource clock, PlatformTransactionManager manager, int smtpPort) {
        this(sql, clock, manager, smtpPort, MailboxTestDoor.noReplies());
    }

    /** The same whose mails say where a reply goes. */
    public MailTestDoor(
            DSLContext sql,
            InstantSource clock,
            PlatformTransactionManager manager,
            int smtpPort,
            ReplyAddress replies) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        this.outbox = new Outbox(sql, clock, "127.0.0.1", SmsTestDoor.CLOSED, manager);
        this.postman = new Postman(
                sql,
                clock,
                List.of(new MailCarrier(beans.getBeanProvider(JavaMailSender.class), "chikaya@example.ma", replies)),
                new SmsReceipts(sql, clock, SmsTestDoor.listening(sql, clock, manager)),
                manager,
                SmsTestDoor.DOUBT);
    }

    public Outbox outbox() {
        return outbox;
    }

    public int sendDue() {
        return postman.sendDue(MailCarrier.MAIL);
    }
}
