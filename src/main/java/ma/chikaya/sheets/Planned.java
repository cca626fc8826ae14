package ma.chikaya.sheets;

import ma.chikaya.kernel.LocalText;

/**
 * One change a line makes.
 *
 * @param line as in {@link Sheet.Row}
 * @param subject code of what changes
 * @param name its name
 * @param key message key of what happens to it
 */
public record Planned(int line, String subject, LocalText name, String key) {}
