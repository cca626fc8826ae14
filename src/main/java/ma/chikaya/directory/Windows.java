package ma.chikaya.directory;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Each body's own window and the questions it asks; the questions are kept in memory, for every filing asks for them. */
@Component
public class Windows {

    private final WindowStore store;
    private final Audit audit;
    private final InstantSource clock;
    private volatile Map<Integer, List<Question>> asked;
    private volatile boolean used;

    Windows(WindowStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.asked = read();
    }

    private Map<Integer, List<Question>> read() {
        used = used || store.isUsed();
        return store.listAsked().stream().collect(Collectors.groupingBy(Question::body));
    }

    /** Reads again what other nodes may have entered. */
    public void refresh() {
        asked = read();
    }

    /** A window that says nothing where none was entered. */
    public Window get(int body) {
        return store.find(body).orElse(Window.none(body));
    }

    /** The questions a body asks, in their order. */
    public List<Question> listQuestions(int body) {
        return asked.getOrDefault(body, List.of());
    }

    /** Whether any body has ever asked anything: where none has, no submission has answers. */
    public boolean isUsed() {
        return used;
    }

    /** Whether a body asks anything at all. */
    public boolean asks(int body) {
        return asked.containsKey(body);
    }

    @Transactional
    public Outcome<Window> save(int by, int body, int version, String ar, String fr, String zgh, Set<String> topics) {
        int longest = Math.max(ar.length(), Math.max(fr.length(), zgh.length()));
        if (longest > Window.LONGEST_WELCOME) return Outcome.refused("bodies.refusal.welcome-long");
        if (ar.isEmpty() != fr.isEmpty()) return Outcome.refused("bodies.refusal.welcome-both");
        Window window = new Window(body, version, orNull(ar), orNull(fr), orNull(zgh), topics);
        if (!store.put(window, by, clock.instant())) return Outcome.refused("bodies.refusal.stale-window");
        audit.add(by, "window-changed", "body:" + body, null);
        return Outcome.done(window);
    }

    /**
     * Adds a question, behind the others, or changes one; throws where what was typed is wrong: check it first.
     *
     * @param id null to add one
     */
    @Transactional
    public Outcome<Integer> ask(int by, int body, @Nullable Integer id, int version, QuestionTyped typed) {
        if (!typed.check().isEmpty()) throw new IllegalArgumentException("unchecked question of body " + body);
        store.lock(body);
        List<Question> before = store.listAsked(body);
        Optional<Question> same =
                before.stream().filter(one -> id != null && one.id() == id).findFirst();
        if (id != null && (same.isEmpty() || !store.update(id, version, typed))) {
            return Outcome.refused("bodies.refusal.stale-question");
        }
        if (id == null && before.size() >= Question.MOST) return Outcome.refused("bodies.refusal.question-most");
        int place = before.isEmpty() ? 1 : before.getLast().place() + 1;
        int question = id == null ? store.add(body, place, typed) : id;
        audit.add(by, id == null ? "question-added" : "question-changed", "body:" + body, "question:" + question);
        refreshAfterCommit();
        return Outcome.done(question);
    }

    /** Moves a question one place up. */
    @Transactional
    public void moveUp(int by, int body, int id) {
        store.lock(body);
        List<Question> now = store.listAsked(body);
        for (int i = 1; i < now.size(); i++) {
            if (now.get(i).id() != id) continue;
            store.setPlace(id, now.get(i - 1).place());
            store.setPlace(now.get(i - 1).id(), now.get(i).place());
            audit.add(by, "question-moved", "body:" + body, "question:" + id);
        }
        refreshAfterCommit();
    }

    /** Asks a question no more; answers given to it stay. */
    @Transactional
    public void end(int by, int body, int id) {
        if (store.listAsked(body).stream().noneMatch(one -> one.id() == id)) return;
        store.end(id);
        audit.add(by, "question-ended", "body:" + body, "question:" + id);
        refreshAfterCommit();
    }

    private void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                refresh();
            }
        });
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
