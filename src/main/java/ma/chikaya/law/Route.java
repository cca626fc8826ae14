package ma.chikaya.law;

import java.time.LocalDate;

/** How a submission reached the body that must act on it, as far as the law's dates depend on it. */
public sealed interface Route {

    /** The citizen named the right body: both clocks start on the day of filing. */
    record Addressed() implements Route {}

    /** No body is known yet: there is no answer date to promise. */
    record AwaitingTriage() implements Route {}

    /** The triage desk gave it to a body, which it reached on that day; the time to decide still runs from filing. */
    record Assigned(LocalDate arrivedOn) implements Route {}

    /** Another body passed it on; both clocks start anew for the body it reached on that day. */
    record Redirected(LocalDate arrivedOn) implements Route {}

    /** The citizen had it taken up again on that day; its clocks start anew. */
    record Reopened(LocalDate on) implements Route {}
}
