/** Seals on papers: what a paper says, signed so that anyone can check it, here or without the portal. */
@ApplicationModule(
        displayName = "Seals",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package ma.chikaya.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
