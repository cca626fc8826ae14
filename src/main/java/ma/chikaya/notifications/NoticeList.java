package ma.chikaya.notifications;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.LatestEvent;
import ma.chikaya.channels.Despatch;
import ma.chikaya.channels.Despatches;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody was told of his cases, on the portal itself: complete whatever way he chose, and whatever became of
 * what was sent.
 */
@Component
public class NoticeList {

    private static final List<EventType> TOLD =
            Arrays.stream(EventType.values()).filter(Newsworthy::is).toList();

    private final Cases cases;
    private final Despatches despatches;
    private final Wording wording;

    NoticeList(Cases cases, Despatches despatches, Wording wording) {
        this.cases = cases;
        this.despatches = despatches;
        this.wording = wording;
    }

    /**
     * One notice.
     *
     * @param sent how it was sent besides and what became of that; null where it stands here alone
     */
    public record Line(
            TrackingCode code,
            Instant at,
            String title,
            @Nullable Despatch sent) {}

    /** The latest of several cases first; the caller knows them to be the reader's. */
    public List<Line> list(Collection<UUID> submissions, boolean helper, Language language, int most) {
        List<LatestEvent> events = cases.listLatest(submissions, TOLD, most);
        if (events.isEmpty()) return List.of();
        Map<String, Despatch> sent = new HashMap<>();
        List<UUID> shown =
                events.stream().map(LatestEvent::submissionId).distinct().toList();
        for (Despatch one : despatches.list(shown)) {
            if (!one.bundle().equals(Party.bundle(one.submission(), helper))) continue;
            sent.put(key(one.submission(), Party.seq(one.key())), one);
        }
        return events.stream()
                .map(event -> new Line(
                        event.code(),
                        event.at(),
                        wording.title(event.type(), event.code(), event.kind(), language),
                        sent.get(key(event.submissionId(), event.seq()))))
                .toList();
    }

    private static String key(UUID submission, int seq) {
        return submission + ":" + seq;
    }
}
