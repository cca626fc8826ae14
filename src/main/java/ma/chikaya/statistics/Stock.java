package ma.chikaya.statistics;

/** What is open, and how much of it is over its legal date. */
public record Stock(int open, int late) {}
