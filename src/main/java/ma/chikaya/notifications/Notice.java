package ma.chikaya.notifications;

import java.util.List;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What one e-mail says. The code stands for the submission: no name, no subject, nothing of what was written.
 *
 * @param happened first sentence: what happened, with the legal date
 * @param lines what to do, or what comes next
 * @param stopLink where no more of them are asked for; absent in an answer to one message
 * @param otherLanguage one short line in the other official reading language
 */
record Notice(
        Language language,
        String title,
        String code,
        String happened,
        List<String> lines,
        String button,
        String link,
        String otherLanguage,
        String why,
        String never,
        String demo,
        String stop,
        @Nullable String stopLink) {

    String plain() {
        StringBuilder text = new StringBuilder();
        if (!demo.isEmpty()) text.append(demo).append("\n\n");
        text.append(happened).append("\n\n");
        lines.forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        if (!code.isEmpty()) text.append(code).append("\n\n");
        text.append(button).append('\n').append(link).append("\n\n");
        text.append(otherLanguage)
                .append("\n\n")
                .append(why)
                .append('\n')
                .append(never)
                .append('\n');
        if (stopLink != null) text.append(stop).append('\n').append(stopLink).append('\n');
        return text.toString();
    }
}
