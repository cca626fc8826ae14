package ma.chikaya.web.frontline;

import java.util.List;
import java.util.UUID;
import ma.chikaya.frontline.Said;
import org.jspecify.annotations.Nullable;

/**
 * The column of the caller.
 *
 * @param number as people write it; null where it is hidden
 * @param since when the call was taken, in words
 * @param beside who else has this number on the line, in words
 * @param more whether the number has more cases than are shown
 * @param owed whether this number waits for a call
 * @param asked the case about whose answer he is asked once he is verified; null where this call is for something else
 * @param unfinished the call in which a filing of this number was begun and not sent
 * @param left a filing of this number that a colleague has begun and left; null where there is none, or one of this call
 * @param callBack the entry of the queue this call answers, whose result is noted
 */
public record Caller(
        @Nullable String number,
        String since,
        boolean open,
        boolean counter,
        List<String> beside,
        List<Line> lines,
        boolean more,
        boolean owed,
        @Nullable UUID callBack,
        @Nullable UUID asked,
        @Nullable UUID unfinished,
        @Nullable Left left,
        Said unverified,
        Said hello) {

    /**
     * What a colleague has left, in words, of which nothing is shown before it is taken over.
     *
     * @param call the one it was begun in
     */
    public record Left(UUID call, String told) {}

    /**
     * A case of the number; what is not verified says its kind and whether it is open.
     *
     * @param code null until it is verified
     */
    public record Line(
            UUID id,
            String kind,
            boolean open,
            @Nullable String code,
            @Nullable String state) {}
}
