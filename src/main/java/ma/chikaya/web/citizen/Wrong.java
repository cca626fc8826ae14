package ma.chikaya.web.citizen;

import java.util.List;
import java.util.Map;
import ma.chikaya.intake.Problem;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/** Problems and refusals in the words of the page. */
final class Wrong {

    private Wrong() {}

    static List<FormError> say(Page page, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new FormError(problem.field().id(), say(page, problem.why())))
                .toList();
    }

    static String say(Page page, Refusal why) {
        return page.messages().has(why.key()) ? page.t(why.key(), named(why.arguments())) : page.t("citizen.refused");
    }

    private static Object[] named(Map<String, Object> arguments) {
        return arguments.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray();
    }
}
