package ma.chikaya.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.frontline.CallBacks;
import ma.chikaya.frontline.Calls;
import ma.chikaya.frontline.Exchange;
import ma.chikaya.frontline.Lots;
import ma.chikaya.frontline.Spoken;
import org.springframework.stereotype.Component;

/** What an operator finds: calls nobody answered, one that was promised, one left open, and some who were drawn to be asked. */
@Component
class DemoCalls {

    private static final List<String> MISSED = List.of("0661000011", "0662000022", "+33612000033");
    private static final Duration AGO = Duration.ofMinutes(50);

    /** One in so many. */
    private static final int DRAWN = 8;

    private final Exchange exchange;
    private final Calls calls;
    private final CallBacks callBacks;
    private final Lots lots;

    DemoCalls(Exchange exchange, Calls calls, CallBacks callBacks, Lots lots) {
        this.exchange = exchange;
        this.calls = calls;
        this.callBacks = callBacks;
        this.lots = lots;
    }

    /** Some of those answered lately are drawn to be asked, more than an installation would. */
    void ask() {
        int seen;
        do seen = lots.draw(DRAWN);
        while (seen > 0);
    }

    /** Told again, an exchange's calls change nothing, and a number keeps its one line. */
    void add(PastTime past, Instant start, Official operator) {
        past.at(start.minus(AGO), () -> {
            for (int i = 0; i < MISSED.size(); i++) {
                exchange.hear(Exchange.Event.RINGING, "demo-" + i, MISSED.get(i), null);
                exchange.hear(Exchange.Event.ENDED, "demo-" + i, MISSED.get(i), null);
            }
            callBacks.promise(
                    operator, "+212663000044", Spoken.TAMAZIGHT, start, null, "سألت عن وثائق البناء، ووعدناها بالجواب");
            calls.begin(operator, "0664000055", Spoken.DARIJA);
        });
    }
}
