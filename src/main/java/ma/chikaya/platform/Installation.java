package ma.chikaya.platform;

import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps invented people and real ones apart: an installation is a demonstration from its first start, or never. */
@Component
class Installation implements InitializingBean {

    private static final String FACT = "installation";

    private final Facts facts;
    private final boolean demo;

    Installation(Facts facts, Settings settings) {
        this.facts = facts;
        this.demo = settings.demo();
    }

    @Override
    public void afterPropertiesSet() {
        String asked = demo ? "demo" : "real";
        Optional<String> kept = facts.find(FACT);
        if (kept.isEmpty()) {
            facts.put(FACT, asked);
        } else if (!kept.get().equals(asked)) {
            throw demo
                    ? new RefusedStart(
                            "This database was started without demonstration data, which will not be added to it.",
                            "Start it with bin/run --empty (CHIKAYA_DEMO=false), or choose another folder with"
                                    + " CHIKAYA_DATA.")
                    : new RefusedStart(
                            "This database holds demonstration data, which a real installation must not show.",
                            "Choose another folder with CHIKAYA_DATA, or start without --empty.");
        }
    }
}
