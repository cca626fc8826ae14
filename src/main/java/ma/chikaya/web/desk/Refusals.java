package ma.chikaya.web.desk;

import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.Page;

/** Why something was not done, in words. */
final class Refusals {

    private Refusals() {}

    static String text(Page page, Refusal refusal) {
        Object[] pairs = refusal.arguments().entrySet().stream()
                .flatMap(argument -> java.util.stream.Stream.of((Object) argument.getKey(), argument.getValue()))
                .toArray();
        return page.t(refusal.key(), pairs);
    }
}
