package ma.chikaya.web.open;

import ma.chikaya.channels.IncomingSms;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the gateway of short messages hands over what telephones send; known by its bearer token. */
@RestController
class SmsHook {

    private static final int LONGEST = 1600;

    private final IncomingSms messages;

    SmsHook(IncomingSms messages) {
        this.messages = messages;
    }

    /** A form with {@code from}, {@code text} and the gateway's {@code id} of it; 204 once it is taken. */
    @PostMapping("/hooks/sms")
    ResponseEntity<Void> take(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam String from,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String id) {
        if (!messages.isGateway(authorization.replaceFirst("^Bearer ", ""))) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        messages.receive(id, from, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return ResponseEntity.noContent().build();
    }
}
