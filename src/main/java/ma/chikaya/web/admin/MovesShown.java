package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.casework.Moved;

/** What a change would move, with names. */
public record MovesShown(int total, List<OfBody> bodies, List<Case> cases) {

    public record OfBody(String name, int cases) {}

    public record Case(String code, String body, List<Moved.Date> dates) {}
}
