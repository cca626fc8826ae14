/** Accounts of citizens, for who wants to see all his submissions together: a contact and one-time codes, nothing more. */
@ApplicationModule(
        displayName = "Citizens",
        allowedDependencies = {"kernel", "text", "platform", "people", "channels"})
@NullMarked
package ma.chikaya.citizens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
