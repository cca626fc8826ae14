package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.ArticleText;

/**
 * An article as it is typed.
 *
 * @param answers the questions that waited for it, by id
 */
public record ArticleForm(ArticleText text, boolean published, int version, String reason, List<String> answers) {

    /** @param words what was looked for in vain, the title to begin with; empty where the article has another cause */
    static ArticleForm fresh(List<String> answers, String words, Language in) {
        boolean french = in == Language.FR;
        ArticleText text = new ArticleText(
                in == Language.AR ? words : "", "", french ? words : "", "", in == Language.ZGH ? words : null, null);
        return new ArticleForm(text, true, 0, "", answers);
    }

    static ArticleForm of(Article one) {
        return new ArticleForm(one.text(), one.published(), one.version(), "", List.of());
    }

    static ArticleForm of(HttpServletRequest request) {
        String version = line(request, "version");
        String[] answers = request.getParameterValues("answers");
        return new ArticleForm(
                new ArticleText(
                        line(request, "title-ar"),
                        line(request, "body-ar"),
                        line(request, "title-fr"),
                        line(request, "body-fr"),
                        line(request, "title-zgh"),
                        line(request, "body-zgh")),
                "1".equals(line(request, "published")),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                line(request, "reason"),
                answers == null ? List.of() : List.of(answers));
    }

    /** The field a refusal is about. */
    static String field(Refusal why) {
        String about = why.key().substring(why.key().lastIndexOf('.') + 1);
        return switch (about) {
            case "title-ar", "body-ar", "title-fr", "body-fr", "reason" -> about;
            case "zgh-half" -> "title-zgh";
            default -> "title-ar";
        };
    }

    private static String line(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
