package ma.chikaya.web.citizen;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.text.ArabicGender;
import ma.chikaya.text.FrenchArticle;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** Names of bodies as sentences need them: with the French article, with the gender an Arabic verb agrees with. */
@Component
class Naming {

    private final Bodies bodies;

    Naming(Bodies bodies) {
        this.bodies = bodies;
    }

    String label(Page page, int body) {
        return bodies.get(body).label().in(page.language());
    }

    /**
     * Arguments of a message about a body: {@code body} for the middle of a sentence, {@code start} for its beginning,
     * {@code of} behind a noun, {@code gender} for {@code select}.
     *
     * @param more further names and values in turn
     */
    Object[] of(Page page, int body, Object... more) {
        String label = label(page, body);
        boolean french = page.language() == Language.FR;
        String arabic = bodies.get(body).label().in(Language.AR);
        List<Object> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("body", french ? FrenchArticle.the(label) : label));
        arguments.addAll(List.of("start", french ? FrenchArticle.atStart(label) : label));
        arguments.addAll(List.of("of", french ? FrenchArticle.of(label) : label));
        arguments.addAll(List.of("gender", ArabicGender.isFeminine(arabic) ? "f" : "m"));
        return arguments.toArray();
    }
}
