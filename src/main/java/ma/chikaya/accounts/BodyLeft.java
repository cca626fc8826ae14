package ma.chikaya.accounts;

/** Nobody decides in a body any more. Delivered at least once, and somebody may be there again when it is heard. */
public record BodyLeft(int bodyId) {}
