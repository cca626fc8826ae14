package ma.chikaya.web.desk;

import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.directory.Bodies;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.notifications.Preferences.Addressee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in the window of a letter, for whoever may know it: nothing where the identity is withheld. */
@Component
class Addressees {

    private final Preferences preferences;
    private final Cases cases;

    Addressees(Preferences preferences, Cases cases) {
        this.preferences = preferences;
        this.cases = cases;
    }

    /** Null where the letter is not posted, or by others than its reader. */
    @Nullable
    Addressee of(CaseFile file) {
        return file.withheld()
                ? null
                : preferences.findAddressee(file.line().id()).orElse(null);
    }

    /** Whether he is the national desk and posts what the body may not. */
    static boolean mayReveal(Official official, CaseFile file, LetterOut letter) {
        Integer by = letter.postedBy();
        return file.withheld() && by != null && by == Bodies.NATIONAL_DESK && WithheldController.isOffered(official);
    }

    /** The withheld name and address; the look is written into the history of the case. */
    Optional<Addressee> reveal(Official official, LetterOut letter) {
        return cases.showWithheld(official, letter.code())
                .flatMap(found -> Addressee.find(found.identity().person()));
    }
}
