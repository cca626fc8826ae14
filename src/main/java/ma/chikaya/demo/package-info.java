/** Demonstration data: invented officials, citizens and submissions with a past, made by the real commands. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "law",
            "directory",
            "people",
            "accounts",
            "casework",
            "counters",
            "files",
            "intake",
            "knowledge",
            "escalation",
            "frontline"
        })
@NullMarked
package ma.chikaya.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
