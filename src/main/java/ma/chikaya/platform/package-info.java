/** What every module stands on: database, clock, messages, secrets, security headers, jobs and the audit journal. */
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel")
@NullMarked
package ma.chikaya.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
