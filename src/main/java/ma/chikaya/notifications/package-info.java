/** Notices out, replies in: who is told what happened to a submission, in which language, and what comes back. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "kernel",
            "text",
            "platform",
            "law",
            "directory",
            "people",
            "channels",
            "citizens",
            "knowledge",
            "casework",
            "files",
            "limits"
        })
@NullMarked
package ma.chikaya.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
