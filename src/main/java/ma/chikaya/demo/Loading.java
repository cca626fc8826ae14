package ma.chikaya.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Body;
import ma.chikaya.escalation.Soon;
import ma.chikaya.platform.Facts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Loads everything in order: sign-ins, officials, the first submissions, the others. Goes on where it was broken off. */
@Component
class Loading {

    static final String FACT = "demo";
    static final String COMPLETE = "complete";
    static final int FIRST = 300;
    static final int ALL = 2_000;
    /** So many submissions with a past at most stand before their dates are looked at. */
    private static final int LOOKED_AT = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);
    /** Officials were there before the oldest submission. */
    private static final Duration OFFICIALS_SINCE = Duration.ofDays(400);

    private final DemoBodies bodies;
    private final DemoOfficials officials;
    private final Templates templates;
    private final Counter counter;
    private final Teller teller;
    private final DemoCalls calls;
    private final Facts facts;
    private final Soon escalation;
    private final InstantSource clock;

    Loading(
            DemoBodies bodies,
            DemoOfficials officials,
            Templates templates,
            Counter counter,
            Teller teller,
            DemoCalls calls,
            Facts facts,
            Soon escalation,
            InstantSource clock) {
        this.bodies = bodies;
        this.officials = officials;
        this.templates = templates;
        this.counter = counter;
        this.teller = teller;
        this.calls = calls;
        this.facts = facts;
        this.escalation = escalation;
        this.clock = clock;
    }

    void load(PastTime past) {
        String fact = facts.find(FACT).orElse("");
        if (fact.equals(COMPLETE)) return;
        Progress progress = fact.isEmpty() ? new Progress(clock.instant(), 0) : Progress.read(fact);
        facts.put(FACT, progress.toString());
        List<Story> stories = Stories.read();
        Map<Integer, Crew> crews = createOfficials(past, progress.start(), stories, bodies.list());
        calls.add(past, progress.start(), officials.operator());
        Official triage = officials.triage();
        fill(crews, triage, progress.start());
        List<Plan> plans = new Plans(stories, crews, progress.start()).draw(FIRST, ALL);
        for (int done = progress.done(); done < plans.size(); done++) {
            if (Thread.currentThread().isInterrupted()) return;
            tell(plans.get(done), triage, past, progress.start());
            facts.put(FACT, new Progress(progress.start(), done + 1).toString());
            if ((done + 1) % LOOKED_AT == 0) escalation.begin();
            if (done + 1 == FIRST) LOG.info("Demonstration: the first {} submissions stand", FIRST);
        }
        calls.ask();
        facts.put(FACT, COMPLETE);
        LOG.info("Demonstration: all {} submissions stand", ALL);
    }

    Map<Integer, Crew> createOfficials(PastTime past, Instant start, List<Story> stories, List<Body> chosen) {
        AtomicReference<Map<Integer, Crew>> crews = new AtomicReference<>(new HashMap<>());
        past.at(start.minus(OFFICIALS_SINCE), () -> {
            officials.createPublished();
            LOG.info("Demonstration: the sign-ins work");
            crews.set(officials.createCrews(chosen));
        });
        officials.createInvited();
        templates.add(List.copyOf(crews.get().values()), stories);
        return crews.get();
    }

    private void fill(Map<Integer, Crew> crews, Official triage, Instant now) {
        try {
            counter.fill(crews, triage, now);
        } catch (RuntimeException wrong) {
            // A counter without papers is no reason to have no submissions.
            LOG.warn("Demonstration: the counter was left unfinished", wrong);
        }
    }

    private void tell(Plan plan, Official triage, PastTime past, Instant now) {
        try {
            teller.tell(plan, triage, past, now);
        } catch (RuntimeException wrong) {
            // One story less is no reason to have none.
            LOG.warn("Demonstration: submission {} ({}) was left unfinished", plan.number(), plan.fate(), wrong);
        }
    }

    /** When the loading began, which dates everything, and how many are done. */
    record Progress(Instant start, int done) {

        static Progress read(String fact) {
            String[] parts = fact.split(" ", 2);
            return new Progress(Instant.parse(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return start + " " + done;
        }
    }
}
