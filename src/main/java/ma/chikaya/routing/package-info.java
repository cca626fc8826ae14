/** What a text is about and who is competent: topics, and proposals of bodies from a citizen's words and place. */
@ApplicationModule(
        displayName = "Routing",
        allowedDependencies = {"kernel", "text", "platform", "directory"})
@NullMarked
package ma.chikaya.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
