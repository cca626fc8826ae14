package ma.chikaya.notifications;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** A mail server, a message centre or a gateway is set. */
class AWayOut extends AnyNestedCondition {

    AWayOut() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.mail.host")
    static class ByMail {}

    @ConditionalOnProperty("chikaya.sms.smpp.host")
    static class ByCentre {}

    @ConditionalOnProperty("chikaya.sms.url")
    static class ByGateway {}
}
