/** Spreadsheets in and out, XLSX and CSV: cells as cleaned text with their lines; takes values only, reads no table. */
@ApplicationModule(
        displayName = "Sheets",
        allowedDependencies = {"kernel", "text"})
@NullMarked
package ma.chikaya.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
