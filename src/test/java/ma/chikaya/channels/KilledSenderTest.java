package ma.chikaya.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import ma.chikaya.Nodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes of the product send a thousand short messages to a message centre, and one is killed with -9 when the
 * centre has taken a message from it and has not said so yet: each telephone gets its message once.
 */
class KilledSenderTest {

    private static final int MESSAGES = 1_000;

    @TempDir
    private Path data;

    @Test
    void eachOfAThousandTelephonesGetsItsMessageOnceThoughANodeDiesInTheMiddle() throws Exception {
        try (MessageCentre centre = new MessageCentre();
                Nodes nodes = new Nodes(data, "killed-sender-test.log")) {
            centre.confirmAtOnce();
            Nodes.Node first = nodes.start(environment(centre, "one"));
            Nodes.Node second = nodes.start(environment(centre, "two"));
            try (Connection connection = nodes.superuser();
                    Statement sql = connection.createStatement()) {
                centre.holdFrom("two", MESSAGES / 5);
                queue(sql);
                assertThat(centre.isHolding())
                        .as("the second node is in the middle")
                        .isTrue();
                second.kill();
                centre.letGo();
                Nodes.until(
                        "all are delivered",
                        () -> Nodes.number(sql, "select count(*) from channels.outgoing where delivered_at is null")
                                == 0);
                assertThat(centre.received())
                        .extracting(MessageCentre.Part::number)
                        .doesNotHaveDuplicates()
                        .hasSize(MESSAGES);
                assertThat(Nodes.number(sql, "select count(*) from channels.early_receipt"))
                        .as("every receipt is explained")
                        .isZero();
                theGatewayIsKnownByItsSecretAndToldOnce(nodes, first, sql);
                whatADeadNodeHeardAndDidNotTellIsTold(nodes, first, sql);
            }
        }
    }

    /** The same processes have a way in for gateways. */
    private static void theGatewayIsKnownByItsSecretAndToldOnce(Nodes nodes, Nodes.Node node, Statement sql)
            throws Exception {
        assertThat(hand(nodes, node, "", "a")).as("no secret").isEqualTo(404);
        assertThat(hand(nodes, node, "Bearer forged", "a")).isEqualTo(404);
        assertThat(hand(nodes, node, "Bearer long-token", "a")).isEqualTo(204);
        assertThat(hand(nodes, node, "Bearer long-token", "a")).as("repeated").isEqualTo(204);
        assertThat(Nodes.number(sql, "select count(*) from channels.outgoing where key like 'status:%'"))
                .isEqualTo(1);
    }

    /** A filing whose event no node has in hand any more. */
    private static void whatADeadNodeHeardAndDidNotTellIsTold(Nodes nodes, Nodes.Node node, Statement sql)
            throws Exception {
        String json = """
                {"kind": "complaint", "language": "ar", "text": "الضو طافي", "administration": "COM-09.581.01.07",
                 "complainant": {"type": "resident", "name": "فاطمة", "phone": "0661234567"}}""";
        HttpRequest filing = HttpRequest.newBuilder(node.uri("/api/v1/submissions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(nodes.send(filing).statusCode()).isEqualTo(201);
        String told = "select count(*) from channels.outgoing where submission_id is not null";
        Nodes.until("the bus told it", () -> Nodes.number(sql, told) == 1);
        Nodes.until("and noted that", () -> Nodes.number(sql, "select count(*) from platform.event_publication") == 0);
        sql.execute("delete from channels.outgoing where submission_id is not null");
        sql.execute("""
                insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date,
                    status, completion_attempts)
                select uuidv7(), 'ma.chikaya.notifications.Notices.on(ma.chikaya.casework.CaseEvent)',
                    'ma.chikaya.casework.CaseEvent',
                    json_build_object('submissionId', submission_id, 'seq', seq, 'type', type)::text,
                    now() - interval '10 minutes', 'PROCESSING', 1
                from casework.event where type = 'FILED'""");
        sql.execute("update platform.scheduled_tasks set execution_time = now()"
                + " where task_name = 'platform-left-events' and not picked");
        Nodes.until("it is told by the node that lives", () -> Nodes.number(sql, told) == 1);
    }

    private static int hand(Nodes nodes, Nodes.Node node, String secret, String id) throws Exception {
        String form =
                "from=%2B212612345678&id=" + id + "&text=" + URLEncoder.encode("فين وصل ملفي", StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(node.uri("/hooks/sms"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!secret.isEmpty()) request.header("Authorization", secret);
        return nodes.send(request.build()).statusCode();
    }

    private static void queue(Statement sql) throws Exception {
        String tasks =
                "update platform.scheduled_tasks set execution_time = now() %s where task_name like 'channels-%%'";
        sql.execute(tasks.formatted("+ interval '1 hour'"));
        sql.execute("""
                insert into channels.outgoing (id, key, channel, recipient, language, subject, plain, html, queued_at,
                    next_try)
                select uuidv7(), 'notice:' || n, 'SMS', '+2126' || lpad(n::text, 8, '0'), 'ar', '', 'سجلنا ملفك ' || n, '',
                    now(), now()
                from generate_series(1, %d) n""".formatted(MESSAGES));
        sql.execute(tasks.formatted(""));
    }

    private static Map<String, String> environment(MessageCentre centre, String user) {
        return Map.of(
                "CHIKAYA_SMS_SMPP_HOST", "127.0.0.1",
                "CHIKAYA_SMS_SMPP_PORT", Integer.toString(centre.port()),
                "CHIKAYA_SMS_SMPP_USER", user,
                "CHIKAYA_DOUBT", "PT3S",
                "CHIKAYA_INBOUND_SMSTOKEN", "long-token",
                "CHIKAYA_RATE_LIMITS", "off",
                // Of two hands that send each node is to have one.
                "DBSCHEDULER_THREADS", "1",
                "DBSCHEDULER_POLLINGINTERVAL", "1s");
    }
}
