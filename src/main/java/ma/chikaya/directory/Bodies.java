package ma.chikaya.directory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import ma.chikaya.kernel.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * All bodies, in memory: by id, code and name, by order, family and territory, and their tree, as they are today and as
 * they were on another day. Other nodes' changes are read every half minute.
 */
@Component
public class Bodies {

    /** Id of the national desk, the root of the tree, which triages and handles for those that have not joined. */
    public static final int NATIONAL_DESK = 1;

    private final Territories territories;
    private final BodyRecords records;
    private final InstantSource clock;
    private final List<BodyEntry> reference = BodyEntry.read();
    private volatile Edition edition;

    /** What was known at one time: the changes read, the tables made of them. */
    private record Edition(List<BodyChange> changes, BodyTable table, BodySearch search, BodySlugs slugs) {}

    @Autowired
    Bodies(Territories territories, BodyRecords records, InstantSource clock) {
        this.territories = territories;
        this.records = records;
        this.clock = clock;
        this.edition = edition(records.list());
    }

    Bodies(Territories territories) {
        this(territories, BodyRecords.NONE, InstantSource.system());
    }

    /** The directory without an application around it, for programs and tests. */
    public static Bodies load() {
        return new Bodies(new Territories());
    }

    private Edition edition(List<BodyChange> changes) {
        LocalDate day = LegalTime.dayOf(clock.instant());
        BodyHistory history = new BodyHistory(reference, changes);
        BodyTable table = new BodyTable(history, territories, day);
        return new Edition(
                List.copyOf(changes),
                table,
                new BodySearch(table, territories),
                new BodySlugs(reference, changes, history, territories, day));
    }

    private BodyTable table() {
        return edition.table();
    }

    /** Reads again what other nodes may have entered, and what counts since midnight. */
    public void refresh() {
        Edition before = edition;
        boolean sameDay = before.table().day().equals(LegalTime.dayOf(clock.instant()));
        if (sameDay && records.count() == before.changes().size()) return;
        replace(records.list());
    }

    /** They are only added to: the longer list is the later one. */
    private synchronized void replace(List<BodyChange> listed) {
        edition = edition(listed.size() < edition.changes().size() ? edition.changes() : listed);
    }

    /** Takes in what this node has just entered. */
    synchronized void add(List<BodyChange> entered) {
        List<BodyChange> all = new ArrayList<>(edition.changes());
        all.addAll(entered);
        edition = edition(all);
    }

    /** The changes entered for a body, in their order. */
    public List<BodyChange> listChanges(int id) {
        return table().history().of(id);
    }

    /** The number of the last change of a body, which an editor has read; zero where nothing was changed. */
    public int version(int id) {
        return table().history().version(id);
    }

    /** Counts the changes of all bodies, for whoever keeps something made of their names. */
    public int edition() {
        return edition.changes().size();
    }

    /** Whether a body is over. */
    public boolean isEnded(int id) {
        return table().history().isEnded(id, table().day());
    }

    /** The change that ended a body; empty where it is not over. */
    public Optional<BodyChange> findEnd(int id) {
        return table().history().end(id, table().day());
    }

    /** Who does the work of a body that is over, at last; empty where nobody does, or it is not over. */
    public Optional<Body> findSuccessor(int id) {
        Optional<Body> found = Optional.empty();
        Optional<Integer> next = table().history().successor(id, table().day());
        for (int steps = 0; next.isPresent() && steps < 10; steps++) {
            found = find(next.get());
            next = table().history().successor(next.get(), table().day());
        }
        return found.filter(body -> !isEnded(body.id()));
    }

    /** The word a body's own page is addressed by. */
    public String slug(int id) {
        return edition.slugs().of(id);
    }

    /** By the word its page is addressed by, or was before it was renamed. */
    public Optional<Body> findBySlug(String slug) {
        return edition.slugs().find(slug).flatMap(this::find);
    }

    /** A body as it was called and stood on a day; throws where there is none. */
    public Body get(int id, LocalDate day) {
        return table().find(id, day).orElseThrow(() -> new NoSuchElementException("no body " + id));
    }

    /** The bodies above one on a day, the nearest first. */
    public List<Body> listAncestors(int id, LocalDate day) {
        List<Body> above = new ArrayList<>();
        for (Integer one = get(id, day).parent();
                one != null;
                one = get(one, day).parent()) above.add(get(one, day));
        return above;
    }

    /** The body of an id the database holds; throws where there is none. */
    public Body get(int id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no body " + id));
    }

    public Optional<Body> find(int id) {
        return table().find(id);
    }

    /** By readable code, in any letter case. */
    public Optional<Body> findByCode(String code) {
        return table().findByCode(code);
    }

    /** Throws where no body has this code: for codes written in the program. */
    public Body getByCode(String code) {
        return findByCode(code).orElseThrow(() -> new NoSuchElementException("no body " + code));
    }

    /** How many bodies a submission may be addressed to. */
    public int count() {
        return (int) table().all().stream().filter(Body::addressable).count();
    }

    /**
     * Bodies by name, acronym or everyday name, in any spelling, best first. The National Defence is found although it
     * cannot be addressed, so that the page can say why.
     *
     * @param territory code of the place the writer means, whose bodies come first; null where it is not known
     */
    public List<Body> search(String question, @Nullable String territory, int limit) {
        return edition.search().search(question, territory, limit);
    }

    /** The bodies directly under one; rows that stand for a network are among them. */
    public List<Body> listChildren(int id) {
        return table().children(id);
    }

    /** The bodies above one, the nearest first, the national desk last, without itself. */
    public List<Body> listAncestors(int id) {
        List<Body> above = new ArrayList<>();
        for (Integer one = get(id).parent(); one != null; one = get(one).parent()) above.add(get(one));
        return above;
    }

    /** Ids of a body and of all bodies under it, sorted: what a supervisor may see. */
    public int[] subtree(int id) {
        return IntStream.concat(
                        IntStream.of(get(id).id()),
                        table().children(id).stream().flatMapToInt(child -> IntStream.of(subtree(child.id()))))
                .sorted()
                .toArray();
    }

    /**
     * A body and those under it whose work it follows, sorted. The State's administration of a territory follows its
     * communes and its own offices, never the councils of the province or the region beside it (M10, M11).
     */
    public int[] followedBy(int id) {
        boolean state = get(id).order() == BodyOrder.TERRITORIAL_STATE;
        return Arrays.stream(subtree(id))
                .filter(one ->
                        !state || (get(one).family() != Family.PROVINCE_COUNCIL && get(one).family() != Family.REGION))
                .toArray();
    }

    /** Whether a body is another or stands under it. */
    public boolean isWithin(int id, int above) {
        for (Integer one = id; one != null; one = get(one).parent()) if (one == above) return true;
        return false;
    }

    /** The National Defence, which the procedure excludes: refuse with guidance (decree 2-17-265; L2). */
    public boolean isDefence(int id) {
        return table().isDefence(id);
    }

    /** The addressable bodies of an order, those of one family together. */
    public List<Body> list(BodyOrder order) {
        return list(body -> body.order() == order);
    }

    public List<Body> list(Family family) {
        return list(body -> body.family() == family);
    }

    /** The bodies that serve a place: those of the territory itself, then those of the territories around it. */
    public List<Body> listServing(String territory) {
        List<Body> found = new ArrayList<>(table().of(territory));
        for (Territory around : territories.listAncestors(territory)) found.addAll(table().of(around.code()));
        return found.stream().filter(Body::addressable).toList();
    }

    /** The bodies whose own territory is this one: the commune, the province and its council, the region's companies. */
    public List<Body> listOf(String territory) {
        return table().of(territory).stream().filter(Body::addressable).toList();
    }

    /**
     * The body of a family that serves a place: the commune of a commune or arrondissement, the SRM of the region.
     * Empty where the place is too wide to tell, e.g. a region for a commune.
     */
    public Optional<Body> findServing(Family family, String territory) {
        List<Body> serving = listServing(territory).stream()
                .filter(body -> body.family() == family)
                .toList();
        if (!serving.isEmpty()) return Optional.of(serving.getFirst());
        List<Body> inRegion = list(family).stream()
                .filter(body -> body.territory() != null
                        && body.family().order() == BodyOrder.ADMINISTRATIONS
                        && body.territory().startsWith(territory.substring(0, 2)))
                .toList();
        return inRegion.size() == 1 ? Optional.of(inRegion.getFirst()) : Optional.empty();
    }

    /** Every body with its number, addressable or not. */
    public List<Body> listAll() {
        return table().all();
    }

    private List<Body> list(Predicate<Body> wanted) {
        return table().all().stream().filter(Body::addressable).filter(wanted).toList();
    }
}
