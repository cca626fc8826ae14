/** The pages: what citizens and officials see, composed from every capability; nothing depends on it. */
@ApplicationModule(displayName = "Web")
@NullMarked
package ma.chikaya.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
