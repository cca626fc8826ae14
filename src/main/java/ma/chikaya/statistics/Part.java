package ma.chikaya.statistics;

/** What figures of a body are divided by. */
enum Part {
    /** Not divided. */
    ALL,
    TOPIC,
    PERSON,
    /** How many days it took. */
    DAYS,
    /** What was done within the law's time, of what is timed. */
    IN_TIME,
    VERDICT,
    /** Of what is open: the day it was received. */
    AGE
}
