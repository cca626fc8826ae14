package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final Path DOCUMENT = Path.of("docs/lifecycle.md");

    @Test
    void theDocumentShowsTheTable() throws IOException {
        String rendered = render();
        if (System.getenv("DOCS_WRITE") != null) Files.writeString(DOCUMENT, rendered);
        assertThat(Files.readString(DOCUMENT))
                .as("run with DOCS_WRITE=1 to render it anew")
                .isEqualTo(rendered);
    }

    @Test
    void everyStateIsReachedAndEveryOpenStateHasAWayOut() {
        for (Kind kind : Kind.values()) {
            Set<State> reached = EnumSet.of(State.REGISTERED);
            var queue = new ArrayDeque<>(reached);
            while (!queue.isEmpty()) {
                State state = queue.remove();
                for (Transition row : Lifecycle.TABLE) {
                    if (!row.kinds().contains(kind) || !row.from().contains(state)) continue;
                    if (reached.add(row.target(state))) queue.add(row.target(state));
                }
            }
            if (kind == Kind.COMPLAINT) assertThat(reached).containsExactlyInAnyOrder(State.values());
            for (State state : reached) {
                if (!state.isOpen()) continue;
                assertThat(Lifecycle.TABLE)
                        .as("%s in %s", kind, state)
                        .anyMatch(row ->
                                row.kinds().contains(kind) && row.from().contains(state) && row.target(state) != state);
            }
        }
    }

    @Test
    void oneActionInOneStateMeansOneThing() {
        for (Kind kind : Kind.values()) {
            Set<String> seen = new HashSet<>();
            for (Transition row : Lifecycle.TABLE) {
                if (!row.kinds().contains(kind)) continue;
                for (State from : row.from()) {
                    assertThat(seen.add(from + " " + row.action()))
                            .as("%s: %s from %s", kind, row.action(), from)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyActionIsInTheTable() {
        assertThat(Lifecycle.TABLE.stream().map(Transition::action).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Action.values());
    }

    private static String render() {
        StringBuilder out = new StringBuilder("""
                # The life of a submission

                Rendered from `ma.chikaya.casework.Lifecycle`; a test compares them. `Lifecycle.TABLE` is the only way a
                state changes. Overdue is a property of a submission, not a state.

                ## A complaint

                ```mermaid
                stateDiagram-v2
                """);
        diagram(out, Kind.COMPLAINT);
        out.append("```\n\n## An observation, a suggestion, a question\n\n```mermaid\nstateDiagram-v2\n");
        diagram(out, Kind.SUGGESTION);
        out.append("""
                ```

                ## The table

                | kinds | from | action | to | event | who |
                |---|---|---|---|---|---|
                """);
        for (Transition row : Lifecycle.TABLE) {
            out.append("| %s | %s | %s | %s | %s%s | %s |%n"
                    .formatted(
                            row.kinds().size() == Kind.values().length ? "all" : names(row.kinds()),
                            row.from().size() == State.values().length
                                    ? "any"
                                    : row.from().isEmpty() ? "–" : names(row.from()),
                            row.action(),
                            row.to() == null ? "same" : row.to(),
                            row.event(),
                            row.event().isPublic() ? "" : " (internal)",
                            row.who()));
        }
        return out.toString();
    }

    private static void diagram(StringBuilder out, Kind kind) {
        for (Transition row : Lifecycle.TABLE) {
            if (!row.kinds().contains(kind) || row.to() == null) continue;
            if (row.from().isEmpty()) out.append("    [*] --> %s: %s%n".formatted(row.to(), row.action()));
            row.from().stream()
                    .sorted()
                    .forEach(from -> out.append("    %s --> %s: %s%n".formatted(from, row.to(), row.action())));
        }
    }

    private static String names(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
