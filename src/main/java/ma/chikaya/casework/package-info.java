/** The submission from its receipt on: lifecycle, circulation, messages, answers, approvals, history, search. */
@ApplicationModule(
        displayName = "Casework",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "law",
            "directory",
            "people",
            "accounts",
            "files",
            "routing"
        })
@NullMarked
package ma.chikaya.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
