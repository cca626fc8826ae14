package ma.chikaya.frontline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many people are called and asked about an answer. All figures are assumed: no text sets them.
 *
 * @param share one answer in so many; 0 where nobody is called for it
 * @param afterDays so many days after the answer, so that it was read
 * @param withinDays and not after so many, while it is remembered
 * @param waiting no more are drawn while so many wait to be called
 */
@ConfigurationProperties("chikaya.asking")
record AskingSettings(
        @DefaultValue("10") int share,
        @DefaultValue("3") int afterDays,
        @DefaultValue("30") int withinDays,
        @DefaultValue("50") int waiting) {}
