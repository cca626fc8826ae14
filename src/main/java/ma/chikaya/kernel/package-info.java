/** Small values every module speaks: tracking codes, languages, texts in several languages, ids, refusals. */
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
@NullMarked
package ma.chikaya.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
