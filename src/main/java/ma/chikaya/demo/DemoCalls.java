package ma.chikaya.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.frontline.CallBacks;
import ma.chikaya.frontline.Calls;
import ma.chikaya.frontline.Exchange;
import ma.chikaya.frontline.Spoken;
import org.springframework.stereotype.Component;

/** What an operator finds: calls nobody answered, one that was promised, and one left open. */
@Component
class DemoCalls {

    private static final List<String> MISSED = List.of("0661000011", "0662000022", "+33612000033");
    private static final Duration AGO = Duration.ofMinutes(50);

    private final Exchange exchange;
    private final Calls calls;
    private final CallBacks callBacks;

    DemoCalls(Exchange exchange, Calls calls, CallBacks callBacks) {
        this.exchange = exchange;
        this.calls = calls;
        this.callBacks = callBacks;
    }

    /** Told again, an exchange's calls change nothing, and a number keeps its one line. */
    void add(PastTime past, Instant start, Official operator) {
        past.at(start.minus(AGO), () -> {
            for (int i = 0; i < MISSED.size(); i++) {
                exchange.hear(Exchange.Event.RINGING, "demo-" + i, MISSED.get(i), null);
                exchange.hear(Exchange.Event.ENDED, "demo-" + i, MISSED.get(i), null);
            }
            callBacks.promise(operator, "+212663000044", Spoken.TAMAZIGHT, start, null);
            calls.begin(operator, "0664000055", Spoken.DARIJA);
        });
    }
}
