package ma.chikaya.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officials of the body that has a case. */
@Component
class Colleagues {

    private final Officials officials;

    Colleagues(Officials officials) {
        this.officials = officials;
    }

    Set<Integer> of(CaseFile file) {
        return all(file).keySet();
    }

    List<Choice> choices(Page page, CaseFile file, @Nullable Integer chosen) {
        return all(file).values().stream().map(one -> choice(page, one, chosen)).toList();
    }

    /** Those who may handle it: no agent, nobody the case names. */
    List<Choice> handlers(Page page, CaseFile file, @Nullable Integer chosen) {
        int body = file.line().bodyId();
        return all(file).values().stream()
                .filter(one -> one.is(Role.HANDLER, body) || one.is(Role.SUPERVISOR, body) || one.is(Role.TRIAGE, body))
                .filter(one -> !file.namedOfficials().contains(one.id()))
                .map(one -> choice(page, one, chosen))
                .toList();
    }

    private Map<Integer, Official> all(CaseFile file) {
        Map<Integer, Official> found = new LinkedHashMap<>();
        officials.listOf(file.line().bodyId()).forEach(one -> found.put(one.id(), one));
        return found;
    }

    private static Choice choice(Page page, Official one, @Nullable Integer chosen) {
        return new Choice(
                Integer.toString(one.id()), one.name().in(page.language()), chosen != null && chosen == one.id());
    }
}
