/** The citizen's pages: filing in small steps, the receipt, and following a file with what may be done on it. */
@NullMarked
package ma.chikaya.web.citizen;

import org.jspecify.annotations.NullMarked;
