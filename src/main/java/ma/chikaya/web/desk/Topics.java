package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.routing.Topic;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What submissions are about, in the reader's language. */
@Component
public class Topics {

    private final ma.chikaya.routing.Topics topics;

    Topics(ma.chikaya.routing.Topics topics) {
        this.topics = topics;
    }

    /** The topics of a group, as a select offers them. */
    record Group(String name, List<Choice> topics) {}

    /** Every topic, group by group. */
    List<Group> groups(Page page, @Nullable String chosen) {
        List<Group> groups = new ArrayList<>();
        for (Topic group : topics.listGroups()) {
            groups.add(new Group(
                    group.label().in(page.language()),
                    topics.listOf(group.code()).stream()
                            .map(topic -> choice(page, topic, chosen))
                            .toList()));
        }
        return groups;
    }

    /** The groups alone, for lists: a hundred topics are too many to choose from there. */
    List<Choice> listGroups(Page page, @Nullable String chosen) {
        return topics.listGroups().stream()
                .map(group -> choice(page, group, chosen))
                .toList();
    }

    private static Choice choice(Page page, Topic topic, @Nullable String chosen) {
        return new Choice(
                topic.code(), topic.label().in(page.language()), topic.code().equals(chosen));
    }

    boolean exists(String code) {
        return topics.find(code).filter(topic -> topic.group() != null).isPresent();
    }

    /** Null where a submission has none, or one that is listed no more. */
    public @Nullable String name(Page page, @Nullable String code) {
        return code == null
                ? null
                : topics.find(code)
                        .map(topic -> topic.label().in(page.language()))
                        .orElse(null);
    }
}
