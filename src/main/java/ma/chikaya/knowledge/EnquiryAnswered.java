package ma.chikaya.knowledge;

import java.util.UUID;

/** A question that had no answer has one: its asker is told where he left a way to. */
public record EnquiryAnswered(UUID id) {}
