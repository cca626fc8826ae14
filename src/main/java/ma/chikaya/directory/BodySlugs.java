package ma.chikaya.directory;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.chikaya.kernel.LocalText;

/**
 * The word a body is addressed by, made of its French name. Given in the order in which names were entered, and for
 * good: a new name gives a new word, the one before still leads there, and nobody else gets it.
 */
final class BodySlugs {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<Integer, Map<String, String>> given = new HashMap<>();
    private final Map<Integer, String> current = new HashMap<>();

    BodySlugs(
            List<BodyEntry> reference,
            List<BodyChange> changes,
            BodyHistory history,
            Territories territories,
            LocalDate day) {
        for (BodyEntry entry : reference) give(entry, entry.name(), territories);
        for (BodyChange change : changes) {
            LocalText name = change.name();
            if (name != null) give(history.find(change.body()).orElseThrow(), name, territories);
        }
        for (BodyEntry entry : history.entries()) {
            Map<String, String> own = given.getOrDefault(entry.id(), Map.of());
            String slug = own.get(history.name(entry, day).fr());
            if (slug != null) current.put(entry.id(), slug);
        }
    }

    Optional<Integer> find(String slug) {
        return Optional.ofNullable(bodies.get(slug));
    }

    String of(int body) {
        String slug = current.get(body);
        if (slug == null) throw new java.util.NoSuchElementException("no body " + body);
        return slug;
    }

    private void give(BodyEntry entry, LocalText name, Territories territories) {
        Map<String, String> own = given.computeIfAbsent(entry.id(), id -> new HashMap<>());
        if (own.containsKey(name.fr())) return;
        for (String slug : candidates(entry, name.fr(), territories)) {
            if (bodies.getOrDefault(slug, entry.id()) != entry.id()) continue;
            bodies.put(slug, entry.id());
            own.put(name.fr(), slug);
            return;
        }
    }

    /** The name alone, then with where it is, then with its code, which nobody else has. */
    private static List<String> candidates(BodyEntry entry, String name, Territories territories) {
        List<String> candidates = new ArrayList<>();
        String plain = slug(name);
        if (!plain.isEmpty()) candidates.add(plain);
        String territory = entry.territory();
        if (territory != null) {
            territories.listAncestors(territory).stream()
                    .findFirst()
                    .ifPresent(around ->
                            candidates.add(slug(name + " " + around.name().fr())));
        }
        candidates.add(slug(name + " " + entry.code()));
        candidates.add(slug(entry.code()) + "-" + entry.id());
        return candidates;
    }

    static String slug(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe");
        String slug = OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }
}
