/**
 * Measures the product as it is shipped: loads a throw-away database, starts it with the options of {@code bin/run} and
 * drives it over the loopback address. Started by {@code bin/bench}; no part of the application.
 */
@NullMarked
package ma.chikaya.bench;

import org.jspecify.annotations.NullMarked;
