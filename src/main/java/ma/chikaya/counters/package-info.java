/** What comes in over a counter: papers with the day they came, their numbers in the register, those keyed late. */
@ApplicationModule(
        displayName = "Counters",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "law",
            "directory",
            "accounts",
            "files",
            "casework",
            "intake"
        })
@NullMarked
package ma.chikaya.counters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
