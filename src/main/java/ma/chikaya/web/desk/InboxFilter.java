package ma.chikaya.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.InboxQuery;
import ma.chikaya.casework.InboxQuery.Cursor;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.State;
import ma.chikaya.law.Kind;
import ma.chikaya.web.Searches;
import org.jspecify.annotations.Nullable;

/** What of the inbox is looked at, as its address says it. What an address says wrongly is left out. */
public record InboxFilter(
        View view,
        boolean below,
        @Nullable Integer body,
        @Nullable Age age,
        @Nullable State state,
        @Nullable Kind kind,
        @Nullable String topic,
        @Nullable Channel channel,
        @Nullable Integer assignee,
        @Nullable Search search) {

    /** Topic of an address that asks for those without one. */
    private static final String NO_TOPIC = "none";

    InboxFilter(
            View view,
            boolean below,
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable String topic,
            @Nullable Channel channel,
            @Nullable Integer assignee,
            @Nullable Search search) {
        this(view, below, null, null, state, kind, topic, channel, assignee, search);
    }

    /** How long ago it was received, in days, from the youngest to the oldest. */
    public enum Age {
        TO_15(0, 15),
        TO_60(16, 60),
        TO_120(61, 120),
        OVER_120(121, 36_500);

        private final int least;
        private final int most;

        Age(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public InboxQuery.Ages days() {
            return new InboxQuery.Ages(least, most);
        }
    }

    /**
     * What is searched for.
     *
     * @param sealed as an address carries it; null where it was read in the open
     */
    public record Search(String words, @Nullable String sealed) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Search search && search.words.equals(words);
        }

        @Override
        public int hashCode() {
            return words.hashCode();
        }
    }

    public static InboxFilter of(View view) {
        return new InboxFilter(view, false, null, null, null, null, null, null);
    }

    /** Of one body, one's own or one below. */
    public InboxFilter of(@Nullable Integer one, boolean under) {
        return new InboxFilter(view, under, one, age, state, kind, topic, channel, assignee, search);
    }

    public InboxFilter in(State only) {
        return new InboxFilter(view, below, body, age, only, kind, topic, channel, assignee, search);
    }

    public InboxFilter aged(Age only) {
        return new InboxFilter(view, below, body, only, state, kind, topic, channel, assignee, search);
    }

    /**
     * Of one topic.
     *
     * @param only the empty word for those without one
     */
    public InboxFilter about(String only) {
        return new InboxFilter(view, below, body, age, state, kind, only, channel, assignee, search);
    }

    /**
     * Of one official.
     *
     * @param only 0 for those nobody has
     */
    public InboxFilter with(int only) {
        return new InboxFilter(view, below, body, age, state, kind, topic, channel, only, search);
    }

    static InboxFilter read(Map<String, String> typed) {
        String words = Searches.clean(typed.get("q"));
        String topic = typed.getOrDefault("topic", "").strip();
        return new InboxFilter(
                Objects.requireNonNullElse(find(View.class, typed.get("view")), View.OPEN),
                "yes".equals(typed.get("below")),
                number(typed.get("body")),
                find(Age.class, typed.get("age")),
                find(State.class, typed.get("state")),
                find(Kind.class, typed.get("kind")),
                topic.isEmpty() ? null : topic.equals(NO_TOPIC) ? "" : topic,
                find(Channel.class, typed.get("channel")),
                number(typed.get("assignee")),
                words.isEmpty() ? null : new Search(words, typed.get("s")));
    }

    @Nullable
    String words() {
        return search == null ? null : search.words();
    }

    /** The words as an address may carry them. */
    @Nullable
    String sealed() {
        return search == null ? null : search.sealed();
    }

    InboxQuery query(@Nullable Cursor after, int size) {
        return new InboxQuery(
                view,
                below,
                body,
                age == null ? null : age.days(),
                state,
                kind,
                topic,
                channel,
                assignee,
                words(),
                after,
                size);
    }

    InboxFilter in(View other) {
        return new InboxFilter(other, below, body, age, state, kind, topic, channel, assignee, search);
    }

    /** Whether it narrows its view further, so that it is worth saving. */
    boolean narrows() {
        return body != null
                || age != null
                || state != null
                || kind != null
                || topic != null
                || channel != null
                || assignee != null
                || search != null;
    }

    /** As parameters of an address. */
    String parameters() {
        StringJoiner out = narrowing();
        String sealed = sealed();
        if (sealed != null) add(out, "s", sealed);
        else if (search != null) add(out, "q", search.words());
        return out.toString();
    }

    /** As a saved view keeps it: the words to look for, and their sealed form for its address. */
    String kept() {
        StringJoiner out = narrowing();
        if (search != null) add(out, "q", search.words());
        String sealed = sealed();
        if (sealed != null) add(out, "s", sealed);
        return out.toString();
    }

    private StringJoiner narrowing() {
        StringJoiner out = new StringJoiner("&");
        if (view != View.OPEN) add(out, "view", word(view));
        if (below) add(out, "below", "yes");
        if (body != null) add(out, "body", body.toString());
        if (age != null) add(out, "age", word(age));
        if (state != null) add(out, "state", word(state));
        if (kind != null) add(out, "kind", word(kind));
        if (topic != null) add(out, "topic", topic.isEmpty() ? NO_TOPIC : topic);
        if (channel != null) add(out, "channel", word(channel));
        if (assignee != null) add(out, "assignee", assignee.toString());
        return out;
    }

    public String address() {
        return address("/desk");
    }

    String address(String path) {
        String parameters = parameters();
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** With more behind, e.g. the place in the list. */
    String address(String name, String value) {
        StringJoiner more = new StringJoiner("&");
        if (!parameters().isEmpty()) more.add(parameters());
        add(more, name, value);
        return "/desk?" + more;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void add(StringJoiner out, String name, String value) {
        out.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String word) {
        if (word == null) return null;
        for (E value : type.getEnumConstants()) if (value.name().equalsIgnoreCase(word)) return value;
        return null;
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,9}") ? null : Integer.valueOf(typed);
    }
}
