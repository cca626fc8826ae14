package ma.chikaya.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.platform.ProductClock;
import org.springframework.stereotype.Component;

/** As much of the demonstration as the tests read: its sign-ins at once, some of its submissions where asked for. */
@Component
public class Demonstration {

    private static final int BODIES = 22;
    private static final int SUBMISSIONS = 120;

    private final Loading loading;
    private final DemoOfficials officials;
    private final DemoBodies demoBodies;
    private final Teller teller;
    private final Bodies bodies;
    private boolean signIns;
    private final List<Receipt> receipts = new ArrayList<>();

    Demonstration(Loading loading, DemoOfficials officials, DemoBodies demoBodies, Teller teller, Bodies bodies) {
        this.loading = loading;
        this.officials = officials;
        this.demoBodies = demoBodies;
        this.teller = teller;
        this.bodies = bodies;
    }

    /** The commune whose officials have published sign-ins. */
    public Body tiznit() {
        return bodies.getByCode(DemoBodies.TIZNIT);
    }

    public synchronized void signIns() {
        if (!signIns) loading.createOfficials(ProductClock::at, Instant.now(), List.of(), List.of());
        signIns = true;
    }

    /** What the people of some submissions, told in every state, were handed. */
    public synchronized List<Receipt> submissions() {
        if (!receipts.isEmpty()) return receipts;
        signIns();
        Instant now = Instant.now();
        List<Story> stories = Stories.read();
        Map<Integer, Crew> crews = loading.createOfficials(
                ProductClock::at,
                now,
                stories,
                demoBodies.list().stream().limit(BODIES).toList());
        List<Story> possible = stories.stream()
                .filter(story -> crews.values().stream().anyMatch(crew -> concerns(story, crew.body())))
                .toList();
        for (Plan plan : new Plans(possible, crews, now).draw(SUBMISSIONS, SUBMISSIONS)) {
            receipts.add(teller.tell(plan, officials.triage(), ProductClock::at, now));
        }
        return receipts;
    }

    private static boolean concerns(Story story, Body body) {
        String first = story.bodies().getFirst();
        return first.equals(body.code()) || first.equals(body.family().name());
    }
}
