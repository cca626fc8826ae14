/** What a written text is made of: cleaning, folding for search, search terms, scripts and languages; no database. */
@ApplicationModule(
        displayName = "Text",
        allowedDependencies = {})
@NullMarked
package ma.chikaya.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
