package ma.chikaya.casework;

import java.time.Instant;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;

/** Something that happened to one of several submissions, without what was said in it. */
public record LatestEvent(UUID submissionId, TrackingCode code, Kind kind, int seq, EventType type, Instant at) {}
