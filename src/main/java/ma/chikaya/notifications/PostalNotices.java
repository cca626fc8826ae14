package ma.chikaya.notifications;

import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.casework.LettersOut;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is told by post gets a letter: it takes its number in the transaction of what it tells, and waits to be posted. */
@Component
class PostalNotices {

    private final Preferences preferences;
    private final LettersOut letters;

    PostalNotices(Preferences preferences, LettersOut letters) {
        this.preferences = preferences;
        this.letters = letters;
    }

    @EventListener
    void on(CaseEvent event) {
        LetterOut.What.of(event.type())
                .filter(what -> preferences.findAddressee(event.submissionId()).isPresent())
                .ifPresent(what -> letters.post(event.submissionId(), event.seq(), what));
    }

    /** Whoever is told otherwise by now is not told by letter what happened before. */
    @EventListener
    void on(WayChosen chosen) {
        if (chosen.helper() || preferences.findAddressee(chosen.submission()).isPresent()) return;
        letters.stopPosting(chosen.submission());
    }
}
