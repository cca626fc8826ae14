package ma.chikaya.channels;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way in: the mailbox that replies come to, and what lets the gateway of short messages in.
 *
 * @param replyTo address of that mailbox; mail to {@code name+anything@} must reach it too
 * @param smsToken what the gateway sends as a bearer token with each message; nothing is taken without one
 */
@ConfigurationProperties("chikaya.inbound")
record InboundSettings(
        @DefaultValue Imap imap,
        @Nullable String replyTo,
        @Nullable String smsToken) {

    /**
     * @param host none where empty
     * @param ssl TLS from the first byte; off only for a server on the same machine
     */
    record Imap(
            @DefaultValue("") String host,
            @DefaultValue("993") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("true") boolean ssl) {

        /** Never its password. */
        @Override
        public String toString() {
            return "Imap[" + host + "]";
        }
    }

    boolean readsMail() {
        return !imap.host().isBlank() && replyTo != null && replyTo.indexOf('@') > 0;
    }

    /** Never its token. */
    @Override
    public String toString() {
        return "InboundSettings[" + imap + "]";
    }
}
