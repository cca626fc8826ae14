package ma.chikaya.web.bodies;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.routing.Topic;
import ma.chikaya.routing.Topics;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** Topics to tick, group by group, a whole group at once too. */
@Component
class TopicBoxes {

    private final Topics topics;

    TopicBoxes(Topics topics) {
        this.topics = topics;
    }

    /**
     * A group and its topics.
     *
     * @param open whether something in it is ticked
     */
    public record Group(Choice whole, List<Choice> topics, boolean open) {}

    List<Group> of(Page page, Set<String> chosen) {
        return topics.listGroups().stream()
                .map(group -> {
                    List<Choice> inside = topics.listOf(group.code()).stream()
                            .map(topic -> choice(page, topic, chosen))
                            .toList();
                    Choice whole = choice(page, group, chosen);
                    return new Group(
                            whole, inside, whole.chosen() || inside.stream().anyMatch(Choice::chosen));
                })
                .toList();
    }

    /** Those of a form that are topics or groups. */
    Set<String> known(List<String> codes) {
        return codes.stream().filter(code -> topics.find(code).isPresent()).collect(Collectors.toSet());
    }

    /** Names of the topics and groups, in the order of the list. */
    List<String> names(Page page, Set<String> codes) {
        return java.util.stream.Stream.concat(topics.listGroups().stream(), topics.list().stream())
                .filter(topic -> codes.contains(topic.code()))
                .map(topic -> topic.label().in(page.language()))
                .toList();
    }

    private static Choice choice(Page page, Topic topic, Set<String> chosen) {
        return new Choice(topic.code(), topic.label().in(page.language()), chosen.contains(topic.code()));
    }
}
