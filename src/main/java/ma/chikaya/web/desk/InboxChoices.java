package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.Kind;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the selects of the inbox offer. */
@Component
class InboxChoices {

    private final Cases cases;
    private final Officials officials;
    private final Topics topics;

    InboxChoices(Cases cases, Officials officials, Topics topics) {
        this.cases = cases;
        this.officials = officials;
        this.topics = topics;
    }

    List<Choice> states(Page page, InboxFilter filter) {
        Set<State> offered = filter.view() == View.DONE ? EnumSet.complementOf(EnumSet.copyOf(State.OPEN)) : State.OPEN;
        return some(page, offered.stream().sorted().toList(), filter.state(), state -> StateChip.label(page, state));
    }

    List<Choice> kinds(Page page, InboxFilter filter) {
        return some(page, Arrays.asList(Kind.values()), filter.kind(), kind -> page.t("desk.kind", "kind", kind));
    }

    List<Choice> channels(Page page, InboxFilter filter) {
        return some(
                page,
                Arrays.asList(Channel.values()),
                filter.channel(),
                channel -> page.t("desk.channel", "channel", channel));
    }

    List<Choice> topics(Page page, InboxFilter filter) {
        List<Choice> options = new ArrayList<>();
        options.add(new Choice("", page.t("common.all"), filter.topic() == null));
        String topic = filter.topic();
        // A single topic comes from a link; it stands in the select so that filtering on keeps it.
        if (topic != null && topic.isEmpty()) options.add(new Choice("none", page.t("desk.topic.none"), true));
        else if (topic != null && topics.exists(topic)) {
            options.add(new Choice(topic, Objects.requireNonNullElse(topics.name(page, topic), topic), true));
        }
        options.addAll(topics.listGroups(page, topic));
        return options;
    }

    List<Choice> officials(Page page, Official official, InboxFilter filter, List<Official> colleagues) {
        List<Choice> options = new ArrayList<>();
        options.add(new Choice("", page.t("common.all"), filter.assignee() == null));
        Integer chosen = filter.assignee();
        if (chosen != null && chosen == 0) options.add(new Choice("0", page.t("desk.assignee.none"), true));
        colleagues.forEach(one -> options.add(choice(page, official, one, chosen)));
        return options;
    }

    /** Empty where the list is only read. */
    List<Choice> assignees(Page page, Official official, InboxFilter filter, List<Official> colleagues) {
        if (filter.below() || filter.view() == View.DONE) return List.of();
        return colleagues.stream().map(one -> choice(page, official, one, null)).toList();
    }

    private static Choice choice(Page page, Official official, Official one, @Nullable Integer chosen) {
        String name = one.id() == official.id()
                ? page.t("desk.assignee.you")
                : one.name().in(page.language());
        return new Choice(Integer.toString(one.id()), name, chosen != null && chosen == one.id());
    }

    /** Who may handle in one's bodies, oneself first. */
    List<Official> colleagues(Official official) {
        TreeSet<Official> found =
                new TreeSet<>(Comparator.<Official, Boolean>comparing(one -> one.id() != official.id())
                        .thenComparingInt(Official::id));
        for (int body : cases.scopeOf(official).own()) {
            officials.listOf(body).stream()
                    .filter(one -> one.is(Role.HANDLER, body)
                            || one.is(Role.SUPERVISOR, body)
                            || (body == Bodies.NATIONAL_DESK && one.is(Role.TRIAGE, body)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static <E extends Enum<E>> List<Choice> some(
            Page page, List<E> values, @Nullable E chosen, Function<E, String> label) {
        List<Choice> options = new ArrayList<>();
        options.add(new Choice("", page.t("common.all"), chosen == null));
        values.forEach(value ->
                options.add(new Choice(value.name().toLowerCase(Locale.ROOT), label.apply(value), value == chosen)));
        return options;
    }
}
