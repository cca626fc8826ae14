package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.Language;
import ma.chikaya.sheets.Column;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Table;

/**
 * A kind of sheet the administration brings in and takes out. Every component of this type is offered on {@link
 * ImportController}'s pages, under the messages {@code import.kind.<name>} and {@code import.kind.<name>.lead}.
 */
interface SheetKind {

    /** Its part of addresses and message keys. */
    String name();

    /** Where it stands among the others: what others refer to comes first. */
    int order();

    /** What its sheet may hold, in the order it is written out. */
    List<Column> columns();

    /** What is known today, in the same columns. */
    Table table(Official official, Language language);

    /**
     * Finds all that is wrong or all that changes. Writes only where nothing is wrong and {@code dry} is false: the
     * whole sheet or nothing of it. Lines that say what is known already change nothing.
     */
    Plan run(Official official, Sheet sheet, boolean dry);
}
