/** Reminders before a date and escalation after it, by a timetable that is data; who must decide between bodies. */
@ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {"kernel", "text", "platform", "law", "directory", "accounts", "casework", "channels"})
@NullMarked
package ma.chikaya.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
