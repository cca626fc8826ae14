package ma.chikaya.directory;

import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A region, prefecture, province, commune or arrondissement.
 *
 * @param code code of the Haut-Commissariat au Plan, e.g. {@code 02}, {@code 02.381}, {@code 02.381.01.05}
 * @param name its name alone; Tamazight is known for regions, prefectures and provinces
 * @param label its name with its kind or, for communes and arrondissements, with where they lie: names repeat
 * @param parent code of the territory around it; null for regions
 * @param population inhabitants counted in 2024
 * @param iso ISO 3166-2 code of regions, prefectures and provinces
 */
public record Territory(
        String code,
        Kind kind,
        LocalText name,
        LocalText label,
        @Nullable String parent,
        int population,
        @Nullable String iso) {

    public enum Kind {
        REGION,
        PREFECTURE,
        PROVINCE,
        /** Eight parts of Casablanca, each with its governor. */
        PREFECTURE_ARRONDISSEMENTS,
        COMMUNE,
        ARRONDISSEMENT;

        /** Prefectures and provinces, the level between regions and communes. */
        public boolean isProvince() {
            return this == PREFECTURE || this == PROVINCE;
        }
    }
}
