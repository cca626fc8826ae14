package ma.chikaya.demo;

import java.time.Instant;

/** Runs something as of another instant. */
@FunctionalInterface
interface PastTime {

    void at(Instant then, Runnable act);
}
