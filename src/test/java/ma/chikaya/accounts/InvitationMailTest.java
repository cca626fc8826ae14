package ma.chikaya.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.channels.MailTestDoor;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ChikayaTest
class InvitationMailTest {

    @Autowired
    Officials officials;

    @Autowired
    DSLContext sql;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Messages messages;

    @Autowired
    Settings settings;

    @Autowired
    Demo demo;

    private GreenMail server;
    private MailTestDoor mail;

    @BeforeEach
    void openTheMail() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = new MailTestDoor(sql, clock, manager, server.getSmtp().getPort());
    }

    @AfterEach
    void closeTheMail() {
        server.stop();
    }

    @Test
    void theCodeGoesToItsOwnerAloneAndIsForgottenOnceSent() throws Exception {
        int id = SomeOfficials.create(officials, Language.FR, Membership.agent(1622, 5))
                .id();
        Account account = officials.getAccount(id);
        InvitationMail invitation = new InvitationMail(mail.outbox(), messages, settings, demo);
        invitation.send(new SealedCode(account, "abcd-efgh-jkmn", LocalDate.of(2026, 12, 7)));
        assertThat(kept()).isEqualTo(1);
        mail.sendDue();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()[0]).hasToString(account.email());
        assertThat(received[0].getSubject()).contains("Ouvrez votre compte");
        assertThat(GreenMailUtil.getWholeMessage(received[0])).contains("abcd-efgh-jkmn", "/invitation");
        assertThat(kept()).isZero();
    }

    private int kept() {
        return jdbc.sql("select count(*) from channels.outgoing where plain like '%abcd-efgh-jkmn%'"
                        + " or html like '%abcd-efgh-jkmn%'")
                .query(Integer.class)
                .single();
    }
}
