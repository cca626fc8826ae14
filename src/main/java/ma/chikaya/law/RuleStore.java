package ma.chikaya.law;

import static ma.chikaya.law.db.Tables.RULE;
import static ma.chikaya.law.db.Tables.RULE_SET;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.chikaya.law.db.tables.records.RuleRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RuleStore implements RuleRecords {

    private final DSLContext sql;

    RuleStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<RuleSet> list() {
        Map<String, EnumMap<Term, Rule>> rules = new HashMap<>();
        sql.selectFrom(RULE)
                .forEach(row -> Term.find(row.getTerm())
                        .ifPresent(term -> rules.computeIfAbsent(row.getVersion(), version -> new EnumMap<>(Term.class))
                                .put(term, rule(row))));
        return sql.selectFrom(RULE_SET)
                .fetch(row -> new RuleSet(
                        row.getVersion(),
                        row.getSince(),
                        row.getUntil(),
                        complete(rules.getOrDefault(row.getVersion(), new EnumMap<>(Term.class)))));
    }

    @Override
    @Transactional
    public void keep(RuleSet set) {
        int added = sql.insertInto(RULE_SET)
                .columns(RULE_SET.VERSION, RULE_SET.SINCE, RULE_SET.UNTIL)
                .values(set.version(), set.since(), set.until())
                .onConflictDoNothing()
                .execute();
        if (added == 0) return;
        sql.batchInsert(set.rules().entrySet().stream()
                        .map(entry -> row(set.version(), entry.getKey(), entry.getValue()))
                        .toList())
                .execute();
    }

    /** A version kept before a term was known takes that term's rule from the product. */
    private static Map<Term, Rule> complete(EnumMap<Term, Rule> kept) {
        Map<Term, Rule> rules = new EnumMap<>(RuleSet.reference().rules());
        rules.putAll(kept);
        return rules;
    }

    private static Rule rule(RuleRecord row) {
        return new Rule(
                row.getDays(),
                RuleFile.word(Rule.Counting.class, row.getCounting()),
                RuleFile.word(Rule.LastDay.class, row.getLastDay()),
                RuleFile.word(Start.class, row.getStarts()),
                row.getSource(),
                row.getArticle(),
                RuleFile.parts(row.getAssumed()));
    }

    private static RuleRecord row(String version, Term term, Rule rule) {
        return new RuleRecord(
                version,
                term.word(),
                rule.days(),
                rule.counting().name(),
                rule.lastDay().name(),
                rule.start().name(),
                rule.source(),
                rule.article(),
                rule.assumed().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    }
}
