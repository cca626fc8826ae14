/** Read models filled from the histories in their order: what was received, decided, answered, how fast, how well. */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"kernel", "platform", "law", "directory", "accounts", "casework"})
@NullMarked
package ma.chikaya.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
