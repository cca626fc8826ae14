/** Who can be complained to and where: bodies of every order, their services, territory, and who has joined. */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "text", "platform", "sheets"})
@NullMarked
package ma.chikaya.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
