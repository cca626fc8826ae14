/** How often something may be asked, and the small task asked of people or programs who ask more. */
@ApplicationModule(
        displayName = "Limits",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package ma.chikaya.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
