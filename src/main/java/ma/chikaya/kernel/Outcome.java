package ma.chikaya.kernel;

import java.util.function.Function;

/** What became of a command: done, or refused for reasons the user can read. Impossible states throw instead. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String key) {
        return new Refused<>(new Refusal(key));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    /** The value; throws where the command was refused, for callers that have made sure it cannot be. */
    default T get() {
        return switch (this) {
            case Done<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new IllegalStateException("refused: " + refusal.key());
        };
    }

    default <R> R fold(Function<T, R> whenDone, Function<Refusal, R> whenRefused) {
        return switch (this) {
            case Done<T>(T value) -> whenDone.apply(value);
            case Refused<T>(Refusal refusal) -> whenRefused.apply(refusal);
        };
    }
}
