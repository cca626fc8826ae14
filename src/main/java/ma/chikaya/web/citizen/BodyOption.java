package ma.chikaya.web.citizen;

import gg.jte.Content;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A body to choose.
 *
 * @param reason why it is offered
 * @param confidence bars out of four; none where it was found and not proposed
 * @param handled who takes care of it, where the body itself has not joined
 */
record BodyOption(
        int id,
        String label,
        Content reason,
        @Nullable Integer confidence,
        boolean likeliest,
        boolean chosen,
        @Nullable String handled) {

    /** A body as found by name or by place. */
    static BodyOption found(Page page, Body body, Joined joined, ma.chikaya.directory.Bodies bodies, boolean chosen) {
        return new BodyOption(
                body.id(),
                body.label().in(page.language()),
                page.html(body.family().messageKey()),
                null,
                false,
                chosen,
                handled(page, body, joined, bodies));
    }

    static @Nullable String handled(Page page, Body body, Joined joined, ma.chikaya.directory.Bodies bodies) {
        int handler = joined.handlingBody(body.id());
        if (handler == body.id()) return null;
        return page.t(
                "citizen.body.handled", "body", bodies.get(handler).label().in(page.language()));
    }

    static Content plain(String text) {
        return Html.text(text);
    }
}
