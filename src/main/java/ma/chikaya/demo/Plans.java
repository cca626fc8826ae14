package ma.chikaya.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ma.chikaya.directory.Family;
import ma.chikaya.kernel.LegalTime;
import org.jspecify.annotations.Nullable;

/** Draws the submissions: who writes what to whom, when, and how it ends. */
final class Plans {

    private final List<Story> stories;
    private final List<Crew> crews;
    private final Instant now;
    private final Map<String, List<Crew>> addressed = new HashMap<>();

    Plans(List<Story> stories, Map<Integer, Crew> crews, Instant now) {
        this.stories = stories;
        this.crews = crews.values().stream()
                .sorted(Comparator.comparingInt(crew -> crew.body().id()))
                .toList();
        this.now = now;
    }

    /** The first ones, then the others, each part by the day of filing so that registers count upwards. */
    List<Plan> draw(int first, int all) {
        List<Plan> plans = new ArrayList<>();
        for (int n = 0; n < all; n++) plans.add(plan(n, first));
        Comparator<Plan> byDay = Comparator.comparing(Plan::filedAt);
        plans.subList(0, Math.min(first, all)).sort(byDay);
        if (all > first) plans.subList(first, all).sort(byDay);
        return plans;
    }

    private Plan plan(int number, int first) {
        Random random = new Random(number * 104_729L + 1);
        Fate fate = Fate.of(number, first);
        Story story = stories.get(random.nextInt(stories.size()));
        Story.Text text = story.texts().get(random.nextInt(story.texts().size()));
        List<Crew> candidates = addressed.computeIfAbsent(story.bodies().getFirst(), this::crewsFor);
        Crew crew = candidates.get(random.nextInt(candidates.size()));
        if (random.nextInt(100) < 18) crew = preferred(candidates, crew);
        Instant filed = filedAt(fate, random);
        int year = LegalTime.dayOf(filed).getYear();
        return new Plan(
                number,
                story,
                text,
                Details.draw(random, year),
                crew,
                another(crew, candidates, random),
                territoryOf(crew, random),
                fate,
                filed,
                fate.oldest > 200 && number % 5 != 0 ? 1 + random.nextInt(3) : 1);
    }

    private List<Crew> crewsFor(String body) {
        return crews.stream()
                .filter(crew -> crew.body().code().equals(body)
                        || crew.body().family().name().equals(body))
                .toList();
    }

    /** The bodies whose sign-ins are published have more to show. */
    private static Crew preferred(List<Crew> candidates, Crew otherwise) {
        return candidates.stream()
                .filter(crew -> crew.body().code().equals(DemoBodies.TIZNIT)
                        || crew.body().code().equals(DemoBodies.TIZNIT_PROVINCE))
                .findFirst()
                .orElse(otherwise);
    }

    private Crew another(Crew crew, List<Crew> candidates, Random random) {
        List<Crew> choice = candidates.size() > 1 ? candidates : crews;
        Crew other = choice.get(random.nextInt(choice.size()));
        return other.body().id() != crew.body().id() ? other : choice.get((choice.indexOf(other) + 1) % choice.size());
    }

    private @Nullable String territoryOf(Crew crew, Random random) {
        String own = crew.body().territory();
        if (own != null && crew.body().family() == Family.COMMUNE) return own;
        List<String> within = crews.stream()
                .filter(one -> one.body().family() == Family.COMMUNE)
                .map(one -> one.body().territory())
                .filter(code -> code != null && (own == null || code.startsWith(own)))
                .toList();
        return within.isEmpty() ? own : within.get(random.nextInt(within.size()));
    }

    private Instant filedAt(Fate fate, Random random) {
        int age = fate.youngest + random.nextInt(fate.oldest - fate.youngest + 1);
        LocalDate day = LegalTime.dayOf(now).minusDays(age);
        LocalTime time = LocalTime.of(7 + random.nextInt(15), random.nextInt(60), random.nextInt(60));
        Instant at = day.atTime(time).atZone(LegalTime.ZONE).toInstant();
        return at.isBefore(now) ? at : at.minusSeconds(86_400);
    }
}
