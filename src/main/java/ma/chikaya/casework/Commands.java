package ma.chikaya.casework;

import java.util.UUID;
import java.util.function.Function;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one command on one submission in one transaction that holds it; a refused command leaves nothing behind. */
@Component
class Commands {

    private static final int TRIES = 4;

    private final Register register;
    private final TransactionTemplate transactions;

    Commands(Register register, org.springframework.transaction.PlatformTransactionManager manager) {
        this.register = register;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * An official's command.
     *
     * @param version what he was looking at; another one means that something happened since, and he is told
     */
    <T> Outcome<T> onSeen(UUID id, int version, Function<SubmissionRecord, Outcome<T>> command) {
        return run(
                id,
                row -> row.getVersion() == version ? command.apply(row) : Outcome.refused("casework.refused.stale"));
    }

    /** A command that does not depend on what was seen, as a citizen's; tried again where somebody came between. */
    <T> Outcome<T> on(UUID id, Function<SubmissionRecord, Outcome<T>> command) {
        Outcome<T> outcome = run(id, command);
        for (int tries = 1; tries < TRIES && isStale(outcome); tries++) outcome = run(id, command);
        return outcome;
    }

    private <T> Outcome<T> run(UUID id, Function<SubmissionRecord, Outcome<T>> command) {
        Outcome<T> outcome = transactions.execute(transaction -> {
            // Empty where whoever acts does not see it: the same as where it is not his to act on.
            Outcome<T> result =
                    register.hold(id).map(command).orElseGet(() -> Outcome.refused("casework.refused.permission"));
            if (!result.isDone()) transaction.setRollbackOnly();
            return result;
        });
        return java.util.Objects.requireNonNull(outcome);
    }

    private static boolean isStale(@Nullable Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal)
                && refusal.key().equals("casework.refused.stale");
    }
}
