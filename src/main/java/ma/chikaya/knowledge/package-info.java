/** What the administration knows by heart: reply templates of each body, by topic. */
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"kernel", "text", "platform"})
@NullMarked
package ma.chikaya.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
