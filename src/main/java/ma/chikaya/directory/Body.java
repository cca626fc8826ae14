package ma.chikaya.directory;

import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An administration, council or establishment.
 *
 * @param id small number that never changes, what the database refers to
 * @param code readable code, e.g. {@code COM-02.381.01.05}, {@code GOV-02.381}, {@code CNSS}
 * @param name its name alone
 * @param label its name with the province where names repeat: what every list and choice shows
 * @param parent id of the body that supervises it; null for the national desk only
 * @param territory code of the {@link Territory} it serves; null where it serves the whole country
 * @param addressable whether a submission may be addressed to it: not to a row that stands for a whole network, not to
 *     the National Defence, and to the national desk only by not choosing
 */
public record Body(
        int id,
        String code,
        LocalText name,
        LocalText label,
        Family family,
        @Nullable Integer parent,
        @Nullable String territory,
        boolean addressable) {

    public BodyOrder order() {
        return family.order();
    }
}
