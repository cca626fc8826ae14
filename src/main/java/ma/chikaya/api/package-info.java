/** The portal for programs: REST with its contract, problems as RFC 9457. */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "law",
            "directory",
            "routing",
            "people",
            "casework",
            "intake",
            "limits"
        })
@NullMarked
package ma.chikaya.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
