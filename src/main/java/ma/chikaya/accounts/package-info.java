/** Officials, their memberships and roles, who stands in for them, and sign-in. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"kernel", "text", "platform", "directory", "channels", "sheets"})
@NullMarked
package ma.chikaya.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
