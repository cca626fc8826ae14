package ma.chikaya.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written as one sheet.
 *
 * @param name of the tab, at most 31 characters
 * @param rightToLeft laid out from the right, as Arabic is
 * @param rows values: text, whole and other numbers, dates; null for nothing
 */
public record Table(
        String name, boolean rightToLeft, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {}
