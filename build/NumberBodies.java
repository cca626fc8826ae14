import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the directory the product loads, {@code src/main/resources/reference/bodies.csv}, from territory.csv,
 * administrations.csv and place-aliases.csv beside it: {@code java build/NumberBodies.java}.
 *
 * <p>A body keeps the number it has in the existing bodies.csv for ever, because submissions refer to it; new bodies get
 * the next free numbers. A body that disappears from the sources stops the program: end it by hand, with a successor.
 */
public class NumberBodies {

    private static final Path REFERENCE = Path.of("src/main/resources/reference");
    private static final List<String> COLUMNS =
            List.of("id", "code", "family", "parent", "territory", "reach", "name_ar", "name_fr", "aliases");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("ministere", "MINISTRY"),
            Map.entry("secretariat_etat", "MINISTRY"),
            Map.entry("institution", "INSTITUTION"),
            Map.entry("direction_generale", "DIRECTORATE"),
            Map.entry("etablissement_public", "ESTABLISHMENT"),
            Map.entry("agence", "ESTABLISHMENT"),
            Map.entry("programme", "ESTABLISHMENT"),
            Map.entry("fondation", "ESTABLISHMENT"),
            Map.entry("organisme_social", "SOCIAL_FUND"),
            Map.entry("entreprise_publique", "PUBLIC_COMPANY"),
            Map.entry("srm", "SRM"),
            Map.entry("distributeur_historique", "DISTRIBUTOR"),
            Map.entry("aref", "AREF"),
            Map.entry("cri", "CRI"),
            Map.entry("collectivite_region", "REGION"),
            Map.entry("agence_urbaine", "URBAN_AGENCY"),
            Map.entry("chu", "CHU"),
            Map.entry("universite", "UNIVERSITY"),
            Map.entry("sdl", "LOCAL_COMPANY"),
            Map.entry("delegataire", "LOCAL_COMPANY"));
    private static final Map<String, String> NETWORKS = Map.of(
            "COMMUNE",
            "COMMUNE",
            "WILAYA",
            "WILAYA",
            "GST",
            "GST",
            "TRIB",
            "COURT",
            "CONSULATS",
            "CONSULATE",
            "HABOUS-N",
            "HABOUS");

    private final Map<String, Map<String, String>> territories = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String[]> bodies = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        new NumberBodies().run();
    }

    private void run() throws IOException {
        for (var row : read("territory.csv")) territories.put(row.get("code"), row);
        for (var row : read("place-aliases.csv")) aliases.put(row.get("code"), row.get("aliases"));
        add("NAT", "NATIONAL_DESK", "", "", "desk", "المكتب الوطني للتوجيه", "Bureau national d'orientation", "");
        for (var row : read("administrations.csv")) administration(row);
        for (var row : territories.values()) stateBody(row);
        for (var row : territories.values()) council(row);
        write(numbered());
    }

    private void administration(Map<String, String> row) {
        String code = row.get("code");
        String family = code.startsWith("ABH-")
                ? "BASIN_AGENCY"
                : code.startsWith("ORMVA-") ? "IRRIGATION_OFFICE" : NETWORKS.get(code);
        if (family == null) family = KINDS.get(row.get("kind"));
        String parent = row.get("parent_code").isEmpty() ? "NAT" : row.get("parent_code");
        if (code.startsWith("REG-")) parent = "WIL-" + row.get("territory_code");
        String territory = row.get("territory_code");
        add(
                code,
                family,
                parent,
                territory,
                row.get("reach"),
                row.get("name_ar"),
                row.get("name_fr"),
                row.get("aliases"));
    }

    /** Wilayas under the Interior, prefectures and provinces under their wilaya. */
    private void stateBody(Map<String, String> row) {
        String code = row.get("code");
        String ar = row.get("name_ar");
        String fr = row.get("name_fr");
        switch (row.get("type")) {
            case "region" ->
                add("WIL-" + code, "WILAYA", "MI", code, "ولاية جهة " + ar, "Wilaya de la région " + ofRegion(fr));
            case "prefecture" ->
                add("GOV-" + code, "PROVINCE", wilaya(code), code, "عمالة " + ar, "Préfecture " + of(fr));
            case "province" -> add("GOV-" + code, "PROVINCE", wilaya(code), code, "إقليم " + ar, "Province " + of(fr));
            case "prefecture_arrondissements" ->
                add(
                        "GOV-" + code,
                        "PROVINCE",
                        wilaya(code),
                        code,
                        "عمالة مقاطعات " + ar,
                        "Préfecture d'arrondissements " + of(fr));
            default -> {}
        }
    }

    /** The elected councils, each under the State's body that follows it: never under the provincial council. */
    private void council(Map<String, String> row) {
        String code = row.get("code");
        String ar = row.get("name_ar");
        String fr = row.get("name_fr");
        switch (row.get("type")) {
            case "prefecture" ->
                add(
                        "CPR-" + code,
                        "PROVINCE_COUNCIL",
                        "GOV-" + code,
                        code,
                        "مجلس عمالة " + ar,
                        "Conseil préfectoral " + of(fr));
            case "province" ->
                add(
                        "CPR-" + code,
                        "PROVINCE_COUNCIL",
                        "GOV-" + code,
                        code,
                        "مجلس إقليم " + ar,
                        "Conseil provincial " + of(fr));
            case "commune" ->
                add(
                        "COM-" + code,
                        "COMMUNE",
                        "GOV-" + row.get("parent_code"),
                        code,
                        "جماعة " + ar,
                        "Commune " + of(fr));
            case "arrondissement" ->
                add(
                        "ARR-" + code,
                        "ARRONDISSEMENT",
                        "GOV-" + above(row),
                        code,
                        "مقاطعة " + ar,
                        "Arrondissement " + of(fr));
            default -> {}
        }
    }

    /** Casablanca's arrondissements are followed by their prefecture of arrondissements, the others by the prefecture. */
    private String above(Map<String, String> arrondissement) {
        String followed = arrondissement.get("admin_code");
        return followed.isEmpty()
                ? territories.get(arrondissement.get("parent_code")).get("parent_code")
                : followed;
    }

    private static String wilaya(String code) {
        return "WIL-" + code.substring(0, 2);
    }

    private static String of(String name) {
        return (Pattern.matches("^[AEIOUÉÈÂÎÔ].*", name) ? "d'" : "de ") + name;
    }

    private static String ofRegion(String name) {
        return name.equals("Oriental") ? "de l'Oriental" : name;
    }

    private void add(String code, String family, String parent, String territory, String ar, String fr) {
        add(code, family, parent, territory, "addressable", ar, fr, aliases.getOrDefault(territory, ""));
    }

    private void add(
            String code,
            String family,
            String parent,
            String territory,
            String reach,
            String ar,
            String fr,
            String aka) {
        if (family == null) throw new IllegalStateException("no family for " + code);
        if (!territory.isEmpty() && !territories.containsKey(territory)) {
            throw new IllegalStateException(code + ": no territory " + territory);
        }
        var row = new String[] {"", code, family, parent, territory, reach, ar, fr, aka};
        if (bodies.put(code, row) != null) throw new IllegalStateException("twice " + code);
    }

    private List<String[]> numbered() throws IOException {
        Map<String, Integer> known = new HashMap<>();
        if (Files.exists(REFERENCE.resolve("bodies.csv"))) {
            for (var row : read("bodies.csv")) known.put(row.get("code"), Integer.parseInt(row.get("id")));
        }
        for (String code : known.keySet()) {
            if (!bodies.containsKey(code)) throw new IllegalStateException("numbered but gone: " + code);
        }
        int last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (String[] row : bodies.values()) {
            if (!row[3].isEmpty() && !bodies.containsKey(row[3])) {
                throw new IllegalStateException(row[1] + ": no parent " + row[3]);
            }
            Integer id = known.get(row[1]);
            row[0] = String.valueOf(id == null ? ++last : id);
        }
        var sorted = new ArrayList<>(bodies.values());
        sorted.sort((a, b) -> Integer.compare(Integer.parseInt(a[0]), Integer.parseInt(b[0])));
        return sorted;
    }

    private static void write(List<String[]> rows) throws IOException {
        var out = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) out.append(',');
                boolean quoted = row[i].contains(",") || row[i].contains("\"");
                out.append(quoted ? '"' + row[i].replace("\"", "\"\"") + '"' : row[i]);
            }
            out.append('\n');
        }
        Files.writeString(REFERENCE.resolve("bodies.csv"), out);
    }

    private static List<Map<String, String>> read(String name) throws IOException {
        var lines = Files.readAllLines(REFERENCE.resolve(name));
        var columns = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            var cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) row.put(columns.get(i), cells.get(i));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        return cells;
    }
}
