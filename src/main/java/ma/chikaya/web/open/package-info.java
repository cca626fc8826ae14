/** Pages open to all that need nothing behind them: what every footer promises, and what is said when something fails. */
@NullMarked
package ma.chikaya.web.open;

import org.jspecify.annotations.NullMarked;
