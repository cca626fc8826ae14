/** Notices out: who is told what happened to a submission, in which language. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"kernel", "text", "platform", "law", "directory", "people", "channels", "casework"})
@NullMarked
package ma.chikaya.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
