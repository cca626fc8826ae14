/** Outbound e-mail and short messages: queued with what they tell, sent once, tried again for two days. */
@ApplicationModule(
        displayName = "Channels",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package ma.chikaya.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
