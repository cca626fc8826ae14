package ma.chikaya.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.LegalClock;
import org.springframework.stereotype.Component;

/** Tells the life of each submission from its filing to where it stands today. */
@Component
class Teller {

    private final Author author;
    private final Cases cases;
    private final LegalClock law;
    private final Phrases phrases = new Phrases();
    /** The last code of each body, which a repeated complaint repeats. */
    private final Map<Integer, String> codes = new HashMap<>();

    Teller(Author author, Cases cases, LegalClock law) {
        this.author = author;
        this.cases = cases;
        this.law = law;
    }

    /** Files and tells; a submission that was told before, whole or in part, is left as it is. */
    Receipt tell(Plan plan, Official triage, PastTime past, Instant now) {
        Random random = plan.random();
        AtomicReference<Receipt> filed = new AtomicReference<>();
        String words = words(plan, random);
        past.at(plan.filedAt(), () -> filed.set(author.file(plan, words, "FR", plan.filedAt())));
        Receipt receipt = Objects.requireNonNull(filed.get());
        Hand hand = new Hand(cases, past, plan, receipt, now, random);
        Official first = plan.unaddressed() ? triage : plan.crew().handler();
        boolean untold = cases.find(first, receipt.code())
                .map(file -> file.version() == 0)
                .orElse(false);
        if (untold) {
            try {
                new Life(
                                plan,
                                hand,
                                cases,
                                law,
                                phrases,
                                triage,
                                codes.get(plan.crew().body().id()),
                                random)
                        .live();
            } catch (Hand.Future present) {
                return remember(plan, receipt);
            }
        }
        return remember(plan, receipt);
    }

    private Receipt remember(Plan plan, Receipt receipt) {
        codes.put(plan.crew().body().id(), receipt.code().digits());
        return receipt;
    }

    private String words(Plan plan, Random random) {
        String writing = plan.text().writing();
        String hello = phrases.oneOrNothing("hello." + writing, random);
        String end = phrases.oneOrNothing("end." + writing, random);
        String text = plan.details().fill(plan.text().words(), writing);
        String second = random.nextInt(4) == 0 ? phrases.oneOrNothing("end." + writing, random) : "";
        if (second.equals(end)) second = "";
        return String.join(" ", hello, text, end, second).replaceAll(" +", " ").strip();
    }
}
