/** Attachments: received as a stream, known by their content, rid of what pictures tell about place and device, kept. */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package ma.chikaya.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
