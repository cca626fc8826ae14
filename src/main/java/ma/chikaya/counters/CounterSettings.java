package ma.chikaya.counters;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's own limits at the counter.
 *
 * @param lateAfter so many days after a paper came may it be keyed without a reason (assumed: no text says)
 */
@ConfigurationProperties("chikaya.counters")
record CounterSettings(@DefaultValue("7") int lateAfter) {}
