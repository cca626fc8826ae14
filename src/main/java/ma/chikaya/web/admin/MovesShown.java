package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.casework.Moved;
import org.jspecify.annotations.Nullable;

/**
 * What a change would move, with names.
 *
 * @param further whether these follow others: the count is told with the first
 * @param counted whether {@code total} is all there is
 * @param start where the first ones are; {@code next} where the next ones are, if there are any
 */
public record MovesShown(
        boolean further,
        int total,
        boolean counted,
        List<OfBody> bodies,
        List<Case> cases,
        String start,
        @Nullable String next) {

    public record OfBody(String name, int cases) {}

    public record Case(String code, String body, List<Moved.Date> dates) {}
}
