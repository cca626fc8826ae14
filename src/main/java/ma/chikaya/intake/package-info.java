/** What is on its way to being filed: drafts, whether they are complete, and the sending of them. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "law",
            "directory",
            "people",
            "files",
            "documents",
            "routing",
            "casework"
        })
@NullMarked
package ma.chikaya.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
