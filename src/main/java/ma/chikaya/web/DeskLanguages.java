package ma.chikaya.web;

import java.util.List;
import ma.chikaya.kernel.Language;

/** What officials' pages are written in: whole in two languages, so that no third is offered by halves. */
public final class DeskLanguages {

    public static final List<Language> ALL = List.of(Language.AR, Language.FR);

    private DeskLanguages() {}

    /** The language itself, or the one the desk is written in first. */
    public static Language nearest(Language wanted) {
        return ALL.contains(wanted) ? wanted : Language.AR;
    }

    /** Whether an address is one of the desk or of its administration. */
    static boolean speakAt(String address) {
        String path = address.split("\\?", 2)[0];
        return path.equals("/desk") || path.startsWith("/desk/") || path.equals("/admin") || path.startsWith("/admin/");
    }
}
