package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import ma.chikaya.law.Rules;
import ma.chikaya.law.Term;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: a text box, not a menu. It reads nothing from the database, so it is there when nothing else is. */
@Controller
class HomePage {

    private final Rules law;

    HomePage(Rules law) {
        this.law = law;
    }

    @GetMapping("/")
    ModelAndView show(HttpServletRequest request) {
        return Answer.page(
                "home",
                Answer.OK,
                Map.of(
                        "decide",
                        law.getRule(Term.DECIDE).days(),
                        "answer",
                        law.getRule(Term.ANSWER).days(),
                        "draft",
                        DraftCookie.find(request).isPresent(),
                        "forgotten",
                        request.getParameter("forgotten") != null));
    }
}
