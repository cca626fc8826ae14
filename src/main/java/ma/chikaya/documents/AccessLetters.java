package ma.chikaya.documents;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ma.chikaya.kernel.LocalText;

/**
 * Sealed letters that hand accounts over, each on a page of its own to be folded twice, and the slip their receivers
 * sign.
 *
 * @param demo marks the paper as a demonstration
 * @param madeAt legal time
 * @param address where the code is used
 */
public record AccessLetters(boolean demo, LocalDateTime madeAt, URI address, List<Letter> letters) {

    public AccessLetters {
        letters = List.copyOf(letters);
        if (letters.isEmpty()) throw new IllegalArgumentException("no letter");
    }

    /**
     * One account's letter.
     *
     * @param roles what it may do, in Arabic
     * @param lastDay the last day the code opens the account
     */
    public record Letter(LocalText name, LocalText body, String roles, String email, String code, LocalDate lastDay) {

        @Override
        public String toString() {
            return "Letter[]";
        }
    }
}
