/** The telephone and the counter: calls, verification of callers, call-backs, sentences said aloud, questions asked. */
@ApplicationModule(
        displayName = "Frontline",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "law",
            "directory",
            "people",
            "accounts",
            "channels",
            "limits",
            "casework",
            "intake",
            "notifications"
        })
@NullMarked
package ma.chikaya.frontline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
