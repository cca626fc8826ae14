package ma.chikaya.law;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where every version of the calendar that was ever in force here is kept. */
interface CalendarRecords {

    CalendarRecords NONE = new CalendarRecords() {
        @Override
        public Optional<InForce> findInForce() {
            return Optional.empty();
        }

        @Override
        public Optional<WorkingCalendar> find(String version) {
            return Optional.empty();
        }

        @Override
        public List<InForce> list() {
            return List.of();
        }

        @Override
        public void adopt(
                WorkingCalendar calendar, Instant at, @Nullable Integer account, @Nullable String reference) {}

        @Override
        public void waitForOthers() {}
    };

    /** The version that counts now. */
    Optional<InForce> findInForce();

    Optional<WorkingCalendar> find(String version);

    /** What counted from when, newest first. */
    List<InForce> list();

    /** Keeps a version, where it is not kept already, and lets it count from now on. */
    void adopt(WorkingCalendar calendar, Instant at, @Nullable Integer account, @Nullable String reference);

    /** Lets nobody else enter a calendar until the transaction ends. */
    void waitForOthers();
}
