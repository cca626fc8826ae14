package ma.chikaya.web;

import java.util.Map;
import ma.chikaya.kernel.Language;

/** Where the style sheets, scripts and fonts are served: their public paths change with their content. */
public final class Assets {

    private static final Map<String, String> PATHS = Bundled.properties("assets.properties");

    private Assets() {}

    /** The public path of an asset by its logical name, e.g. {@code chikaya.css}. */
    public static String path(String name) {
        String path = PATHS.get(name);
        if (path == null) throw new IllegalArgumentException("no asset " + name);
        return path;
    }

    /** The one font a page of this language cannot do without, worth asking for before the style sheet is read. */
    static String firstFont(Language language) {
        return path(
                switch (language) {
                    case AR -> "chikaya-sans-arabic-400.woff2";
                    case FR -> "chikaya-sans-latin-400.woff2";
                    case ZGH -> "chikaya-tifinagh-400.woff2";
                });
    }
}
