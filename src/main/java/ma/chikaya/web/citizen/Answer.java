package ma.chikaya.web.citizen;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What a controller answers: a page with its status, or the way to another one by GET. */
final class Answer {

    static final HttpStatusCode OK = HttpStatus.OK;
    static final HttpStatusCode WRONG = HttpStatus.UNPROCESSABLE_CONTENT;
    static final HttpStatusCode AWAY = HttpStatus.SERVICE_UNAVAILABLE;

    private Answer() {}

    static ModelAndView page(String name, HttpStatusCode status, Map<String, ?> model) {
        ModelAndView answer = new ModelAndView("web/citizen/" + name, model);
        answer.setStatus(status);
        return answer;
    }

    static ModelAndView to(String path) {
        RedirectView redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
