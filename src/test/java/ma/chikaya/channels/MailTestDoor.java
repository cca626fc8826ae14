package ma.chikaya.channels;

import java.time.InstantSource;
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
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtpPort);
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        this.outbox = new Outbox(sql, clock, "127.0.0.1");
        this.postman =
                new Postman(sql, clock, beans.getBeanProvider(JavaMailSender.class), manager, "chikaya@example.ma");
    }

    public Outbox outbox() {
        return outbox;
    }

    public int sendDue() {
        return postman.sendDue();
    }
}
