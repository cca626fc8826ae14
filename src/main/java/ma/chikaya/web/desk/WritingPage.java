package ma.chikaya.web.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A message to the citizen, with files or without. */
@Component
class WritingPage implements DecisionForm {

    private final Cases cases;
    private final Uploads uploads;

    WritingPage(Cases cases, Uploads uploads) {
        this.cases = cases;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "message";
    }

    @Override
    public Action action() {
        return Action.WRITE_TO_CITIZEN;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return decide(official, file, version, typed, List.of());
    }

    @Override
    public Outcome<Integer> decide(
            Official official, CaseFile file, int version, Typed typed, List<MultipartFile> sent) {
        String text = typed.text("text");
        if (text.isEmpty()) return Outcome.refused("casework.refused.empty");
        if (Repeated.message(official, file, version, text)) return Outcome.done(version);
        UUID id = file.line().id();
        Outcome<List<UUID>> files = uploads.keep(id, sent);
        if (files instanceof Outcome.Refused<List<UUID>>(Refusal refusal)) return Outcome.refused(refusal);
        Outcome<Integer> done = cases.writeToCitizen(official, id, text, files.get());
        if (!done.isDone()) uploads.remove(id, files.get());
        return done;
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("empty", "text");
    }
}
