/** The law's times as data: rules, working days, and the dates they give with their explanation. */
@ApplicationModule(
        displayName = "Law",
        allowedDependencies = {"kernel"})
@NullMarked
package ma.chikaya.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
