package ma.chikaya.notifications;

import java.util.UUID;

/**
 * Somebody chose how he is told of a case, or it was written down for him.
 *
 * @param helper whether it is the helper's own choice
 */
public record WayChosen(UUID submission, boolean helper) {}
