package ma.chikaya.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Mediations;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** The Médiateur has the case: since when, so that his two months are counted. */
@Component
class NotingMediator implements DecisionForm {

    private final Mediations mediations;

    NotingMediator(Mediations mediations) {
        this.mediations = mediations;
    }

    @Override
    public String name() {
        return "mediator";
    }

    @Override
    public Action action() {
        return Action.NOTE_MEDIATOR;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        try {
            return mediations.note(official, file.line().id(), version, LocalDate.parse(typed.line("on")));
        } catch (DateTimeParseException missing) {
            return Outcome.refused("casework.refused.mediator-day");
        }
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("mediator-day", "on");
    }
}
