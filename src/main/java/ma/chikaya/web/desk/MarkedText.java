package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.chikaya.casework.CaseFile;
import org.jspecify.annotations.Nullable;

/** A citizen's text cut where points quote it, so that each is numbered where it stands. */
final class MarkedText {

    /** A stretch of the text; {@code point} is the number of the point that quotes it. */
    record Piece(String text, @Nullable Integer point) {}

    private record Found(int start, int end, int point) {}

    private MarkedText() {}

    static List<Piece> of(String text, List<CaseFile.Point> points) {
        List<Found> found = new ArrayList<>();
        for (CaseFile.Point point : points) {
            find(text, point)
                    .filter(one -> found.stream().noneMatch(o -> o.start() < one.end() && one.start() < o.end()))
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparingInt(Found::start));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Found one : found) {
            if (one.start() > from) pieces.add(new Piece(text.substring(from, one.start()), null));
            pieces.add(new Piece(text.substring(one.start(), one.end()), one.point()));
            from = one.end();
        }
        if (from < text.length()) pieces.add(new Piece(text.substring(from), null));
        return pieces;
    }

    /** The quote however its blanks are spread; a quote that is not in the text is no mistake, only not shown in it. */
    private static Optional<Found> find(String text, CaseFile.Point point) {
        if (point.quote() == null || point.quote().isBlank()) return Optional.empty();
        String words = Pattern.compile("\\s+")
                .splitAsStream(point.quote().strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        var match = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return match.find() ? Optional.of(new Found(match.start(), match.end(), point.no())) : Optional.empty();
    }
}
