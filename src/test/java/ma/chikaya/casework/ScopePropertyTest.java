package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.Town.Told;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever is drawn reaches through every door of casework what an independent model says, and no more; and with the
 * application's own scope left out, the wall in the database alone shows no more either.
 */
@ChikayaTest
class ScopePropertyTest {

    private static final Set<String> REGISTERS = Set.of("outgoing", "delivery");

    /** Another one draws others: {@code -Dchikaya.seed=…}. */
    private static final long SEED = Long.getLong("chikaya.seed", 20_261_126L);

    @Autowired
    Town town;

    @Autowired
    Cases cases;

    @Autowired
    Scopes scopes;

    @Autowired
    Inbox inbox;

    @Autowired
    Parts parts;

    @Autowired
    Register register;

    @Autowired
    Codes codes;

    @Autowired
    Commands commands;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void everyDoorShowsWhatTheModelSays() {
        Town.Drawn drawn = town.draw(SEED, clock.today());
        int triples = 0;
        for (Official official : drawn.officials) {
            for (Told one : drawn.told) triples += checkOne(drawn, official, one);
            triples += checkLists(drawn, official);
        }
        assertThat(triples).isGreaterThan(10_000);
        System.out.printf("seed %d: %,d (account, door, case) triples%n", SEED, triples);
    }

    private int checkOne(Town.Drawn drawn, Official official, Told one) {
        boolean sees = drawn.sees(official, one);
        String who = who(drawn, official) + ", case " + one.receipt().code();
        assertThat(cases.find(official, one.receipt().code()).isPresent())
                .as("reading: %s", who)
                .isEqualTo(sees);
        assertThat(cases.sees(official, one.id())).as("its papers: %s", who).isEqualTo(sees);
        if (sees) return 2;
        Outcome<Integer> no = Outcome.refused("casework.refused.permission");
        assertThat(cases.note(official, one.id(), "x")).as("a note: %s", who).isEqualTo(no);
        assertThat(cases.assign(official, one.id(), official.id()).isDone())
                .as("assigning: %s", who)
                .isFalse();
        assertThat(cases.accept(official, one.id(), 0, "x"))
                .as("accepting: %s", who)
                .isEqualTo(no);
        assertThat(cases.remind(official, one.id(), "x").isDone())
                .as("reminding: %s", who)
                .isFalse();
        assertThat(cases.showIdentity(official, one.id()))
                .as("whose it is: %s", who)
                .isEmpty();
        return 7;
    }

    private int checkLists(Town.Drawn drawn, Official official) {
        String who = who(drawn, official);
        int lists = 0;
        for (View view : View.values()) {
            for (boolean below : List.of(false, true)) {
                for (String words : Stream.of("", Town.COMMON).toList()) {
                    lists++;
                    Set<UUID> found = ids(cases.list(official, query(view, below, words)));
                    assertSeen(drawn, official, found, view + (below ? " below" : "") + " " + words);
                    if (view != View.OPEN || below) continue;
                    assertThat(of(drawn, found))
                            .as("%s, all that is open, '%s'", who, words)
                            .isEqualTo(drawn.told.stream()
                                    .filter(one -> drawn.isOpen(one) && drawn.isOwn(official, one))
                                    .map(Told::id)
                                    .collect(Collectors.toSet()));
                }
            }
        }
        assertSeen(drawn, official, ids(cases.listAsked(official, 500)), "what services were asked");
        assertSeen(
                drawn,
                official,
                cases.listRequests(official, 500).stream()
                        .map(asked -> asked.line().id())
                        .collect(Collectors.toSet()),
                "requests");
        assertSeen(drawn, official, ids(cases.listLate(official, drawn.allBodies, 500)), "what is late");
        List<UUID> all = drawn.told.stream().map(Told::id).toList();
        assertSeen(drawn, official, ids(cases.list(official, all)), "by ids");
        return (lists + 4) * drawn.told.size();
    }

    @Test
    void withTheApplicationsScopeLeftOutTheWallAloneShowsNoMore() {
        Town.Drawn drawn = town.draw(SEED + 1, clock.today());
        // Asks for everything, in the name of nobody who could be named.
        Scope everything = new Scope(0, drawn.allBodies, drawn.allBodies, drawn.allServices);
        List<String> tables = tables();
        assertThat(tables).hasSizeGreaterThan(12).contains("submission", "message", "findable");
        int triples = 0;
        for (Official official : drawn.officials) {
            Acting acting = scopes.of(official).acting();
            triples += Scoped.as(acting, () -> checkTables(drawn, official, tables));
            triples += Scoped.as(acting, () -> checkStores(drawn, official, everything));
            for (Told one : drawn.told) {
                boolean sees = drawn.sees(official, one);
                String who = who(drawn, official) + ", case " + one.receipt().code();
                assertThat(Scoped.as(
                                acting.in(one.id()), () -> parts.find(one.id()).isPresent()))
                        .as("whole: %s", who)
                        .isEqualTo(sees);
                assertThat(Scoped.as(
                                acting.at(one.receipt().code().digits()),
                                () -> codes.find(one.receipt().code()).isPresent()))
                        .as("by code: %s", who)
                        .isEqualTo(sees);
                assertThat(Scoped.as(
                                acting.in(one.id()),
                                () -> commands.on(one.id(), row -> Outcome.<Integer>refused("reached"))))
                        .as("a command: %s", who)
                        .isEqualTo(Outcome.refused(sees ? "reached" : "casework.refused.permission"));
                // Inside one case there is no other.
                Told other = drawn.told.get((drawn.told.indexOf(one) + 1) % drawn.told.size());
                assertThat(Scoped.as(acting.in(one.id()), () -> register.find(other.id())))
                        .as("another from inside: %s", who)
                        .isEmpty();
                triples += 4;
            }
        }
        for (Told one : drawn.told) assertThat(register.find(one.id())).isEmpty();
        assertThat(triples).isGreaterThan(10_000);
        System.out.printf("seed %d: %,d (account, query, case) triples by the wall alone%n", SEED + 1, triples);
    }

    private int checkTables(Town.Drawn drawn, Official official, List<String> tables) {
        for (String table : tables) {
            String key = table.equals("submission") ? "id" : "submission_id";
            Set<UUID> found = new HashSet<>(jdbc.sql("select distinct %s from casework.%s".formatted(key, table))
                    .query(UUID.class)
                    .list());
            if (REGISTERS.contains(table)) {
                checkRegister(drawn, official, found, table);
                continue;
            }
            assertSeen(drawn, official, found, table);
            if (!table.equals("submission")) continue;
            assertThat(of(drawn, found))
                    .as("%s, all cases", who(drawn, official))
                    .isEqualTo(drawn.told.stream()
                            .filter(one -> drawn.sees(official, one))
                            .map(Told::id)
                            .collect(Collectors.toSet()));
        }
        return tables.size() * drawn.told.size();
    }

    /** A register stays with its body, wherever a case has gone since; whom a case names does not read of it. */
    private void checkRegister(Town.Drawn drawn, Official official, Set<UUID> found, String table) {
        assertThat(jdbc.sql("select distinct body_id from casework." + table).query(Integer.class).list().stream()
                        .map(Objects::requireNonNull))
                .as("%s: bodies of %s", who(drawn, official), table)
                .allMatch(body -> drawn.reads(official, body));
        assertThat(drawn.told.stream()
                        .filter(one -> found.contains(one.id()))
                        .filter(one -> drawn.names(official, one)))
                .as("%s: %s", who(drawn, official), table)
                .isEmpty();
    }

    private int checkStores(Town.Drawn drawn, Official official, Scope everything) {
        List<Supplier<Set<UUID>>> reads = new ArrayList<>();
        for (View view : View.values()) {
            reads.add(() -> ids(inbox.list(everything, query(view, false, ""))));
            reads.add(() -> ids(inbox.list(everything, query(view, true, Town.COMMON))));
        }
        reads.add(() -> ids(inbox.listAsked(everything, 500)));
        reads.add(() -> ids(inbox.listLate(everything, drawn.allBodies, 500)));
        reads.add(() ->
                ids(inbox.list(everything, drawn.told.stream().map(Told::id).toList())));
        for (int i = 0; i < reads.size(); i++)
            assertSeen(drawn, official, reads.get(i).get(), "store " + i);
        return reads.size() * drawn.told.size();
    }

    /** Every table and view that says whose rows it holds, but that which tells an official where he is named himself. */
    private List<String> tables() {
        return jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'casework'::regnamespace and c.relkind in ('r', 'v', 'p', 'm')
                            and c.relname not in ('named_official', 'scratch', 'searchable')
                            and (c.relname = 'submission' or exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'submission_id'))
                        order by 1""").query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static void assertSeen(Town.Drawn drawn, Official official, Set<UUID> found, String where) {
        for (Told one : drawn.told) {
            if (found.contains(one.id())) {
                assertThat(drawn.sees(official, one))
                        .as(
                                "%s: %s shows case %s",
                                who(drawn, official), where, one.receipt().code())
                        .isTrue();
            }
        }
    }

    private static Set<UUID> of(Town.Drawn drawn, Set<UUID> found) {
        return drawn.told.stream().map(Told::id).filter(found::contains).collect(Collectors.toSet());
    }

    private static Set<UUID> ids(List<CaseLine> lines) {
        return lines.stream().map(CaseLine::id).collect(Collectors.toSet());
    }

    private static InboxQuery query(View view, boolean below, @Nullable String words) {
        return new InboxQuery(view, below, null, null, null, null, null, words, null, 500);
    }

    private static String who(Town.Drawn drawn, Official official) {
        return "seed %d, account %d %s".formatted(drawn.seed, official.id(), official.memberships());
    }
}
