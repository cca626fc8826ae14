package ma.chikaya.accounts;

import java.time.LocalDate;

/**
 * A one-time code on its way to its owner. It is kept nowhere else.
 *
 * @param lastDay the last day it opens the account
 */
public record SealedCode(Account account, String code, LocalDate lastDay) {

    @Override
    public String toString() {
        return "SealedCode[" + account.id() + "]";
    }
}
