package ma.chikaya.accounts;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passwords people try first: the 30,000 commonest of published leaks (the list of zxcvbn, MIT) and the names, places
 * and words of Morocco, also with signs for letters, with a year, digits or signs around, said twice, or as a row of
 * keys. The lists are read when a password is set, and kept by nobody.
 */
final class CommonPasswords {

    private static final List<String> ROWS = List.of(
            "1234567890",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "ضصثقفغعهخحجد",
            "شسيبلاتنمكط",
            "ئءؤرلاىةوزظ");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    /** As many signs around a common word as people put: a year, a birthday, a few digits. */
    private static final int MOST_AROUND = 8;

    private CommonPasswords() {}

    static boolean has(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (isDigits(plain) || isRepeated(plain) || isRow(plain)) return true;
        Set<String> wanted = candidates(plain);
        return isListed("passwords.txt", wanted) || isListed(null, wanted) || isNames(plain);
    }

    /** The password itself, without what stands around it, and with letters in the place of signs. */
    private static Set<String> candidates(String plain) {
        Set<String> found = new HashSet<>();
        for (String one : List.of(plain, unsigned(plain))) {
            found.add(one);
            String core = AROUND.matcher(one).replaceAll("");
            if (core.length() >= 3 && one.length() - core.length() <= MOST_AROUND) {
                found.add(core);
                found.add(unsigned(core));
            }
        }
        return found;
    }

    /** A first name with a family name, a club with a city: two listed words and nothing else but signs. */
    private static boolean isNames(String plain) {
        Set<String> words = new HashSet<>();
        LETTERS.matcher(unaccented(plain)).results().forEach(word -> words.add(word.group()));
        if (words.isEmpty() || words.size() > 2) return false;
        String signs = LETTERS.matcher(unaccented(plain)).replaceAll("");
        if (signs.length() > MOST_AROUND) return false;
        Set<String> known = new HashSet<>();
        read(null, word -> known.add(unaccented(word)));
        return words.stream().allMatch(word -> known.contains(word) || isTwo(word, known));
    }

    /** Two words written as one. */
    private static boolean isTwo(String word, Set<String> known) {
        for (int at = 3; at <= word.length() - 3; at++) {
            if (known.contains(word.substring(0, at)) && known.contains(word.substring(at))) return true;
        }
        return false;
    }

    private static boolean isDigits(String plain) {
        return plain.codePoints().filter(Character::isLetter).count() == 0
                && plain.codePointCount(0, plain.length()) <= 16;
    }

    /** One piece of up to six signs over and over. */
    private static boolean isRepeated(String plain) {
        for (int length = 1; length <= 6 && length * 2 <= plain.length(); length++) {
            String piece = plain.substring(0, length);
            if (piece.repeat(plain.length() / length + 1).startsWith(plain)) return true;
        }
        return false;
    }

    /** Keys side by side, in rows of the keyboards used here, forwards or backwards. */
    private static boolean isRow(String plain) {
        int at = 0;
        while (at < plain.length()) {
            int longest = 0;
            for (String row : ROWS) {
                longest = Math.max(longest, run(plain, at, row));
                longest = Math.max(
                        longest, run(plain, at, new StringBuilder(row).reverse().toString()));
            }
            if (longest < 4) return false;
            at += longest;
        }
        return true;
    }

    private static int run(String plain, int at, String row) {
        int longest = 0;
        for (int start = 0; start < row.length(); start++) {
            int length = 0;
            while (at + length < plain.length()
                    && start + length < row.length()
                    && plain.charAt(at + length) == row.charAt(start + length)) length++;
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static String unsigned(String word) {
        StringBuilder letters = new StringBuilder();
        word.chars()
                .forEach(c -> letters.append(
                        switch (c) {
                            case '@', '4' -> 'a';
                            case '0' -> 'o';
                            case '1', '!' -> 'i';
                            case '3' -> 'e';
                            case '$', '5' -> 's';
                            default -> (char) c;
                        }));
        return unaccented(letters.toString());
    }

    private static String unaccented(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static boolean isListed(@org.jspecify.annotations.Nullable String list, Set<String> wanted) {
        boolean[] found = {false};
        read(list, word -> found[0] |= wanted.contains(word));
        return found[0];
    }

    private static void read(@org.jspecify.annotations.Nullable String list, java.util.function.Consumer<String> each) {
        try (InputStream in = list == null
                        ? Objects.requireNonNull(
                                CommonPasswords.class.getResourceAsStream("/accounts/common-words.txt"))
                        : Objects.requireNonNull(StandardDictionaries.class.getResourceAsStream(
                                "/com/nulabinc/zxcvbn/matchers/dictionaries/" + list));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String word : line.split(" ", -1)) if (word.length() >= 3) each.accept(word);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
