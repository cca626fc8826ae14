/** What the administration knows by heart: reply templates, articles, and the questions people ask. */
@ApplicationModule(
        displayName = "Knowledge",
        allowedDependencies = {"kernel", "text", "platform", "law"})
@NullMarked
package ma.chikaya.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
