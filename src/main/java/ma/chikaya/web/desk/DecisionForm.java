package ma.chikaya.web.desk;

import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** One thing an official does to a case, with a page of its own that says what it asks and what follows. */
interface DecisionForm {

    /** In the address, in the message keys and in the template's name. */
    String name();

    Action action();

    default boolean isOffered(CaseFile file) {
        return file.actions().contains(action());
    }

    /** What stands in the form when it is opened. */
    default Typed start(Page page, Official official, CaseFile file) {
        return Typed.NOTHING;
    }

    /** What the form needs besides what was typed. */
    default void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {}

    /** Does it, or says why not; a key under {@code desk.refused} or {@code casework.refused}. */
    Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed);

    /** The same with the files that came along. */
    default Outcome<Integer> decide(
            Official official, CaseFile file, int version, Typed typed, List<MultipartFile> files) {
        return decide(official, file, version, typed);
    }

    /** The field a refusal is shown at, by the last word of its key. */
    default Map<String, String> fields() {
        return Map.of("reason", "reason", "body", "body", "defence", "body", "same-body", "body", "empty", "text");
    }

    /** Where it leads: back to the case, unless the case has left the reader's hands. */
    default String next(CaseFile file) {
        return Paths.of(file.line().code());
    }
}
