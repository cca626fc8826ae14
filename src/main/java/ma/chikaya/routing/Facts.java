package ma.chikaya.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.LocalText;

/** The questions and details of facts.txt. */
final class Facts {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Detail> details = new LinkedHashMap<>();

    Facts(Bodies bodies) {
        for (Sections.Section section : Sections.read("/routing/facts.txt")) {
            String code = section.name().substring(section.name().indexOf('.') + 1);
            LocalText label = label(section.title());
            if (section.name().startsWith("ask.")) details.put(code, new Detail(code, label));
            else {
                facts.put(
                        code,
                        new Fact(
                                code,
                                label,
                                section.lines().stream()
                                        .map(line -> answer(line, bodies))
                                        .toList()));
            }
        }
    }

    Detail detail(String code) {
        return Optional.ofNullable(details.get(code)).orElseThrow();
    }

    boolean hasDetail(String code) {
        return details.containsKey(code);
    }

    List<Detail> listDetails() {
        return List.copyOf(details.values());
    }

    Fact fact(String code) {
        return Optional.ofNullable(facts.get(code)).orElseThrow();
    }

    private static Fact.Answer answer(String line, Bodies bodies) {
        int colon = line.indexOf(':');
        String target = line.substring(0, colon).strip();
        LocalText label = label(line.substring(colon + 1).strip());
        if (target.equals("-")) return new Fact.Answer(label, null, null);
        Target whom = Target.read(target, bodies);
        return new Fact.Answer(label, whom.body(), whom.family());
    }

    static LocalText label(String text) {
        String[] labels = text.split("\\s*\\|\\s*", 3);
        if (labels.length != 3) throw new IllegalStateException("three labels wanted: " + text);
        return new LocalText(labels[0], labels[1], labels[2]);
    }
}
