package ma.chikaya.intake;

import java.util.UUID;

/**
 * A photographed page of a paper that is being keyed.
 *
 * @param id of its file
 */
public record ScannedPage(UUID id, int width, int height) {}
