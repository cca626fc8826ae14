/** The pages of 3737 and of the counters: calls, the filing by telephone, verification, call-backs. */
@NullMarked
package ma.chikaya.web.frontline;

import org.jspecify.annotations.NullMarked;
