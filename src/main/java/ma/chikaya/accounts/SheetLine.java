package ma.chikaya.accounts;

import java.time.LocalDate;
import ma.chikaya.kernel.LocalText;

/**
 * A line of a sheet of accounts, understood.
 *
 * @param line as the spreadsheet program shows it
 */
record SheetLine(int line, Membership membership, LocalText name, String email, LocalDate since) {

    @Override
    public String toString() {
        return "SheetLine[" + line + "]";
    }
}
