package ma.chikaya.web.desk;

import java.util.Optional;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.directory.Bodies;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.notifications.Preferences.Addressee;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where an official meets a case whose person is told by post, and who posts. */
@Component
class Posting {

    private final Preferences preferences;

    Posting(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * That the person of a case is told by post.
     *
     * @param list where the letters wait; null where others post them
     */
    record Shown(String text, @Nullable String list) {}

    /** Null where the person is told otherwise. Where he lives stands with his contacts, whose showing is recorded. */
    @Nullable
    Shown of(Page page, CaseFile file) {
        Optional<Addressee> to = preferences.findAddressee(file.line().id());
        if (to.isEmpty()) return null;
        if (file.withheld()) return new Shown(page.t("counter.post.desk"), null);
        boolean knows = file.holdsIdentity() && file.actions().contains(Action.SHOW_IDENTITY);
        return new Shown(page.t("counter.post.told"), knows ? Paths.TO_POST : null);
    }

    boolean says(CaseFile file) {
        return preferences.findAddressee(file.line().id()).isPresent();
    }

    /** How what is approved goes. */
    String approval(Page page, CaseFile file) {
        return page.t(file.withheld() ? "desk.approve.post-desk" : "desk.approve.post");
    }

    /** What is said after approving. */
    String approved(CaseFile file) {
        if (!says(file)) return "approved";
        return file.withheld() ? "approved-desk" : "approved-post";
    }

    /** What a letter still waits for; null where nothing. */
    @Nullable
    String say(Page page, LetterOut letter) {
        if (!letter.toPost()) return null;
        return page.t(
                Integer.valueOf(Bodies.NATIONAL_DESK).equals(letter.postedBy())
                                && letter.bodyId() != Bodies.NATIONAL_DESK
                        ? "counter.post.waits-desk"
                        : "counter.post.waits");
    }
}
