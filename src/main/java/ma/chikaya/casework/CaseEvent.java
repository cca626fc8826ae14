package ma.chikaya.casework;

import java.util.UUID;

/** Something happened to a submission. Carries ids only; delivered at least once. */
public record CaseEvent(UUID submissionId, int seq, EventType type) {}
