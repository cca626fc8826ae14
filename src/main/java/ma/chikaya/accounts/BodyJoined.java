package ma.chikaya.accounts;

/** A body has its first active user; told in the same transaction. */
public record BodyJoined(int bodyId) {}
