package ma.chikaya.channels;

import ma.chikaya.platform.Secrets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Short messages that come in, by the message centre's session or by the gateway's own call. */
@Component
public class IncomingSms {

    private final InboundSettings settings;
    private final ObjectProvider<SmsReceiver> receivers;

    IncomingSms(InboundSettings settings, ObjectProvider<SmsReceiver> receivers) {
        this.settings = settings;
        this.receivers = receivers;
    }

    /** Whether a caller is the gateway; nobody is where no token is set. */
    public boolean isGateway(String bearer) {
        String token = settings.smsToken();
        return token != null && !token.isBlank() && Secrets.same(token, bearer);
    }

    public void receive(String from, String text) {
        receivers.orderedStream().forEach(receiver -> receiver.receive(from, text));
    }
}
