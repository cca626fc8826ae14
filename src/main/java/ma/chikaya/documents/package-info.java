/** Papers people keep: receipt, letter and dossier as PDF, and QR codes; takes values only and reads no table. */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package ma.chikaya.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
