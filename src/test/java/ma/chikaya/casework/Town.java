package ma.chikaya.casework;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bodies drawn from the tree with invented officials and cases of all fates, and a model of who sees what, made from the
 * rows as they lie in the tables: memberships with their dates, where a case is, whom it names, whom it was put to.
 */
@Component
public class Town {

    /** In every text, so that one search would find all. */
    public static final String COMMON = "مصباح";

    private static final String LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهو";
    private static final int PROVINCES = 2;
    private static final int COMMUNES = 3;

    private final Cast cast;
    private final Cases cases;
    private final Bodies bodies;
    private final Services services;
    private final Officials officials;
    private final JdbcClient jdbc;

    Town(Cast cast, Cases cases, Bodies bodies, Services services, Officials officials, JdbcClient jdbc) {
        this.cast = cast;
        this.cases = cases;
        this.bodies = bodies;
        this.services = services;
        this.officials = officials;
        this.jdbc = jdbc;
    }

    /** A case and the word that stands in no other. */
    public record Told(Receipt receipt, String canary) {

        public UUID id() {
            return receipt.submissionId();
        }
    }

    /** A membership as its row says. */
    record Held(int account, int body, int service, Role role, LocalDate since, LocalDate until) {}

    /** What decides who sees a case. */
    record Facts(int body, boolean open, Set<Integer> asked, Set<Integer> approvers, Set<Integer> named) {}

    /** All of it, and the model's answers. */
    public final class Drawn {

        public final long seed;
        public final List<Official> officials = new ArrayList<>();
        public final List<Told> told = new ArrayList<>();
        final Set<Integer> allBodies = new HashSet<>();
        final Set<Integer> allServices = new HashSet<>();
        private final List<Held> held = new ArrayList<>();
        private final Map<UUID, Facts> facts = new HashMap<>();
        private final LocalDate today;

        Drawn(long seed, LocalDate today) {
            this.seed = seed;
            this.today = today;
        }

        /** Who works where the case is, supervises or inspects above it, was asked, or has it to approve; nobody it names. */
        public boolean sees(Official official, Told one) {
            Facts of = requireNonNull(facts.get(one.id()));
            if (of.named().contains(official.id())) return false;
            return held.stream()
                    .filter(m -> m.account() == official.id())
                    .filter(m -> !m.since().isAfter(today) && !m.until().isBefore(today))
                    .anyMatch(m -> opens(m, of));
        }

        boolean names(Official official, Told one) {
            return requireNonNull(facts.get(one.id())).named().contains(official.id());
        }

        /** Whether he works in a body, or supervises or inspects it or one above it. */
        boolean reads(Official official, int body) {
            Facts of = new Facts(body, false, Set.of(), Set.of(), Set.of());
            return held.stream()
                    .filter(m -> m.account() == official.id() && m.role() != Role.AGENT)
                    .filter(m -> !m.since().isAfter(today) && !m.until().isBefore(today))
                    .anyMatch(m -> opens(m, of));
        }

        private boolean opens(Held m, Facts of) {
            boolean works = m.role() == Role.HANDLER || m.role() == Role.SUPERVISOR || m.role() == Role.TRIAGE;
            boolean above =
                    m.role() == Role.INSPECTOR || (m.role() == Role.SUPERVISOR && m.body() != Bodies.NATIONAL_DESK);
            return (works && (m.body() == of.body() || of.approvers().contains(m.body())))
                    || (above && isUnder(of.body(), m.body()))
                    || (m.role() == Role.AGENT && of.asked().contains(m.service()));
        }

        private boolean isUnder(int body, int above) {
            String code = bodies.get(body).code();
            String follower = bodies.get(above).code();
            boolean beside = code.startsWith("CPR-") || code.startsWith("REG-");
            if (beside && (follower.startsWith("GOV-") || follower.startsWith("WIL-"))) return false;
            for (Integer at = body; at != null; at = bodies.get(at).parent()) if (at == above) return true;
            return false;
        }

        boolean isOpen(Told one) {
            return requireNonNull(facts.get(one.id())).open();
        }

        /** Whether it is in the lists of what one's own bodies have. */
        boolean isOwn(Official official, Told one) {
            Facts of = requireNonNull(facts.get(one.id()));
            return !of.named().contains(official.id())
                    && held.stream()
                            .filter(m -> m.account() == official.id() && m.body() == of.body())
                            .filter(m -> !m.since().isAfter(today) && !m.until().isBefore(today))
                            .anyMatch(m ->
                                    m.role() == Role.HANDLER || m.role() == Role.SUPERVISOR || m.role() == Role.TRIAGE);
        }
    }

    /** The same number draws the same fates, of other bodies each time. */
    public Drawn draw(long seed, LocalDate today) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Drawn drawn = new Drawn(seed, today);
        List<Body> places = places(random);
        List<Body> communes =
                places.stream().filter(b -> b.code().startsWith("COM-")).toList();
        Map<Integer, List<Official>> staff = new HashMap<>();
        Map<Integer, List<Integer>> own = new HashMap<>();
        for (Body commune : communes) {
            List<Integer> made = new ArrayList<>();
            for (String name : List.of("مصلحة الأشغال", "مصلحة النظافة")) {
                made.add(services.add(commune.id(), new LocalText(name, "Service"))
                        .id());
            }
            own.put(commune.id(), made);
            drawn.allServices.addAll(made);
            List<Official> all = new ArrayList<>();
            all.add(official(Membership.of(Role.HANDLER, commune.id())));
            all.add(official(Membership.of(Role.SUPERVISOR, commune.id())));
            all.add(official(Membership.agent(commune.id(), made.getFirst())));
            staff.put(commune.id(), all);
            drawn.officials.addAll(all);
        }
        for (Body place : places) {
            drawn.allBodies.add(place.id());
            if (!place.code().startsWith("COM-"))
                drawn.officials.add(official(Membership.of(Role.SUPERVISOR, place.id())));
        }
        drawn.allBodies.add(Bodies.NATIONAL_DESK);
        drawn.officials.add(official(Membership.of(Role.TRIAGE, Bodies.NATIONAL_DESK)));
        drawn.officials.add(official(Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK)));
        drawn.officials.add(official(Membership.of(Role.SUPERVISOR, Bodies.NATIONAL_DESK)));
        for (int i = 0; i < 14; i++) drawn.officials.add(anybody(random, places, communes, own, today));
        for (int i = 0; i < 36; i++) drawn.told.add(tell(random, drawn, communes, staff, own, today));
        readRows(drawn);
        return drawn;
    }

    /** Provinces far from those of other tests, some of their communes, and what is above them. */
    private List<Body> places(RandomGenerator random) {
        List<Body> all = bodies.list(Family.COMMUNE);
        Set<Body> places = new HashSet<>();
        Set<Integer> provinces = new HashSet<>();
        while (provinces.size() < PROVINCES) {
            Body commune = all.get(all.size() / 2 + random.nextInt(all.size() / 2));
            Integer province = commune.parent();
            if (province == null || provinces.contains(province)) continue;
            List<Body> communes = all.stream()
                    .filter(one -> province.equals(one.parent()))
                    .limit(COMMUNES)
                    .toList();
            if (communes.size() < COMMUNES) continue;
            provinces.add(province);
            places.addAll(communes);
            bodies.listAncestors(commune.id()).stream()
                    .filter(above -> above.id() != Bodies.NATIONAL_DESK)
                    .limit(2)
                    .forEach(places::add);
        }
        return places.stream()
                .sorted(java.util.Comparator.comparingInt(Body::id))
                .toList();
    }

    private Official official(Membership... memberships) {
        return cast.anOfficial("مسؤول", "Responsable", memberships);
    }

    /** Somebody with up to three memberships, some over and some not yet begun. */
    private Official anybody(
            RandomGenerator random,
            List<Body> places,
            List<Body> communes,
            Map<Integer, List<Integer>> own,
            LocalDate today) {
        Official official = official(Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        jdbc.sql("delete from accounts.membership where account_id = ?")
                .param(official.id())
                .update();
        Set<String> given = new HashSet<>();
        int most = 1 + random.nextInt(3);
        for (int i = 0; i < most; i++) {
            Role role = List.of(
                            Role.HANDLER,
                            Role.SUPERVISOR,
                            Role.AGENT,
                            Role.INSPECTOR,
                            Role.CLERK,
                            Role.HANDLER,
                            Role.AGENT)
                    .get(random.nextInt(7));
            Body body = role == Role.AGENT || role == Role.HANDLER
                    ? communes.get(random.nextInt(communes.size()))
                    : places.get(random.nextInt(places.size()));
            Integer service =
                    role == Role.AGENT ? requireNonNull(own.get(body.id())).get(random.nextInt(2)) : null;
            int time = random.nextInt(5);
            if (!given.add(role + " " + body.id() + " " + service)) continue;
            jdbc.sql("insert into accounts.membership (account_id, body_id, service_id, role, since, until)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(new java.util.ArrayList<Object>(java.util.Arrays.asList(
                            official.id(),
                            body.id(),
                            service,
                            role.name(),
                            time == 0 ? today.plusDays(1) : today.minusDays(30),
                            time == 1 ? today.minusDays(1) : time == 2 ? today : null)))
                    .update();
        }
        return official;
    }

    private Told tell(
            RandomGenerator random,
            Drawn drawn,
            List<Body> communes,
            Map<Integer, List<Official>> staff,
            Map<Integer, List<Integer>> own,
            LocalDate today) {
        StringBuilder canary = new StringBuilder("قن");
        for (int i = 0; i < 9; i++) canary.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        Body at = communes.get(random.nextInt(communes.size()));
        boolean national = random.nextInt(12) == 0;
        Receipt receipt = cast.file(
                random.nextInt(6) == 0 ? Kind.SUGGESTION : Kind.COMPLAINT,
                national ? null : at.id(),
                canary + " " + COMMON + " الزنقة طافي",
                random.nextInt(4) == 0);
        Told told = new Told(receipt, canary.toString());
        if (national) return told;
        Official handler = requireNonNull(staff.get(at.id())).get(0);
        Official supervisor = requireNonNull(staff.get(at.id())).get(1);
        UUID id = told.id();
        // Each may be refused; the rows say what came of it.
        if (random.nextInt(3) == 0) cases.note(handler, id, "ملاحظة " + canary);
        if (random.nextInt(2) == 0)
            cases.circulate(
                    handler,
                    id,
                    version(handler, told),
                    Set.copyOf(requireNonNull(own.get(at.id())).subList(0, 1 + random.nextInt(2))),
                    "متى " + canary,
                    null,
                    today.plusDays(3));
        if (random.nextInt(4) == 0) {
            Official named = drawn.officials.get(random.nextInt(drawn.officials.size()));
            if (named.id() != handler.id()) cases.nameOfficial(handler, id, version(handler, told), named.id());
        }
        switch (random.nextInt(7)) {
            case 0 -> {
                // Its supervisor is named, so what is proposed goes to the body above.
                cases.nameOfficial(handler, id, version(handler, told), supervisor.id());
                refuse(handler, told);
            }
            case 1 -> refuse(handler, told);
            case 2 -> {
                refuse(handler, told);
                cases.approve(supervisor, id, version(supervisor, told), null);
            }
            case 3 -> {
                Body other = communes.get(random.nextInt(communes.size()));
                cases.redirect(handler, id, version(handler, told), other.id(), "من اختصاصها");
            }
            case 4 -> cases.accept(handler, id, version(handler, told), "مقبولة");
            case 5 ->
                cases.find(handler, receipt.code())
                        .filter(file -> !file.requests().isEmpty())
                        .ifPresent(file -> cases.withdrawRequest(
                                handler,
                                id,
                                file.version(),
                                file.requests().getFirst().id()));
            default -> cases.takeUp(handler, id, version(handler, told));
        }
        return told;
    }

    private void refuse(Official handler, Told told) {
        cases.proposeRefusal(
                handler, told.id(), version(handler, told), Ground.FINAL_JUDGMENT, "حكم نهائي", null, null, null);
    }

    private int version(Official official, Told told) {
        return cases.find(official, told.receipt().code())
                .map(CaseFile::version)
                .orElse(-1);
    }

    private void readRows(Drawn drawn) {
        List<Integer> accounts = drawn.officials.stream().map(Official::id).toList();
        drawn.held.addAll(jdbc.sql("select * from accounts.membership where account_id in (:accounts)")
                .param("accounts", accounts)
                .query((row, n) -> new Held(
                        row.getInt("account_id"),
                        row.getInt("body_id"),
                        row.getInt("service_id"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until") == null ? LocalDate.MAX : row.getObject("until", LocalDate.class)))
                .list());
        drawn.officials.replaceAll(official -> officials.get(official.id()));
        Scoped.run(Acting.system(), () -> {
            for (Told one : drawn.told) {
                int body = number("select body_id from casework.submission where id = :id", one)
                        .iterator()
                        .next();
                drawn.allBodies.add(body);
                drawn.facts.put(
                        one.id(),
                        new Facts(
                                body,
                                number("select 1 from casework.submission where due_on is not null and id = :id", one)
                                        .contains(1),
                                number(
                                        "select r.service_id from casework.internal_request r join casework.submission s"
                                                + " on s.id = r.submission_id and s.body_id = r.body_id"
                                                + " where not r.withdrawn and s.id = :id",
                                        one),
                                number("""
                                        select approver_body_id from casework.proposal
                                        where decided_at is null and submission_id = :id
                                        union
                                        select arbiter_body_id from casework.submission
                                        where id = :id and arbiter_body_id is not null""", one),
                                number(
                                        "select account_id from casework.named_official where submission_id = :id",
                                        one)));
            }
        });
    }

    private Set<Integer> number(String question, Told one) {
        return new HashSet<>(
                jdbc.sql(question).param("id", one.id()).query(Integer.class).list());
    }
}
