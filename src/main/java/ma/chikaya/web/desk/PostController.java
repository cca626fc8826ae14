package ma.chikaya.web.desk;

import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.casework.LettersOut;
import ma.chikaya.directory.Bodies;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The letters that wait to be printed and posted, for whoever posts them. */
@Controller
class PostController {

    private static final int MOST = 100;

    private final LettersOut letters;
    private final Frames frames;
    private final Names names;

    PostController(LettersOut letters, Frames frames, Names names) {
        this.letters = letters;
        this.frames = frames;
        this.names = names;
    }

    /**
     * A letter that waits.
     *
     * @param withheld whether its window shows a name that its body does not know
     */
    public record Row(
            String number,
            String href,
            String paper,
            String what,
            String code,
            String body,
            String since,
            boolean withheld) {}

    @GetMapping(Paths.TO_POST)
    String list(Page page, Official official, Model model) {
        if (!letters.posts(official)) throw CaseAccess.notFound();
        List<LetterOut> found = letters.listToPost(official, MOST);
        model.addAttribute("frame", frames.of(page, official, Paths.TO_POST, null));
        model.addAttribute("rows", found.stream().map(one -> row(page, one)).toList());
        model.addAttribute("more", found.size() == MOST);
        return "web/desk/to-post";
    }

    private Row row(Page page, LetterOut one) {
        boolean withheld = one.bodyId() != Bodies.NATIONAL_DESK
                && Integer.valueOf(Bodies.NATIONAL_DESK).equals(one.postedBy());
        String own = Paths.REGISTERS + "/out/" + one.year() + "/" + one.no();
        return new Row(
                one.number(),
                RegisterLines.letter(one),
                own + "/letter.pdf?body=" + one.bodyId(),
                page.t("counter.what", "what", one.what()),
                one.code().display(),
                names.body(page, one.bodyId()),
                Say.date(page, one.sentOn()),
                withheld);
    }
}
