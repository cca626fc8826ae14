package ma.chikaya.directory;

import ma.chikaya.kernel.LocalText;

/**
 * A service inside a body, to which its complaint unit sends internal requests.
 *
 * @param active false once it is closed: kept for the cases that name it, offered no more
 */
public record Service(int id, int body, LocalText name, boolean active) {}
