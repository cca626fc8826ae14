/** Identity and contacts of citizens and their helpers, behind one door; every other module holds ids only. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "text", "platform"})
@NullMarked
package ma.chikaya.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
