package ma.chikaya.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets people do one thing at once for a while, after a warm-up that does not count. */
final class Running {

    /** A broken measure ends early instead of filling the log. */
    private static final int MOST_ERRORS = 200;

    private final Product product;
    private final int clients;
    private final int seconds;
    private final int warmSeconds;

    Running(Product product, Options options) {
        this.product = product;
        this.clients = options.clients();
        this.seconds = options.seconds();
        this.warmSeconds = options.warm();
    }

    /**
     * What came of it.
     *
     * @param jvm processor time of the JVM for each
     * @param database processor time of PostgreSQL for each
     * @param firstError of the errors, null where there is none
     */
    record Result(
            Measure measure,
            Timings timings,
            double rate,
            Duration jvm,
            Duration database,
            @Nullable String firstError) {

        boolean reached() {
            Double p95 = measure.p95();
            return timings.errors() == 0 && rate >= measure.rate() && (p95 == null || timings.millis(0.95) <= p95);
        }
    }

    Result run(Measure measure) throws IOException, InterruptedException {
        return run(measure, warmSeconds);
    }

    /** @param warmSeconds how long it is done before it counts, where it has been measured before */
    Result run(Measure measure, int warmSeconds) throws IOException, InterruptedException {
        int people = measure.clients() == 0 ? clients : measure.clients();
        AtomicReference<@Nullable String> firstError = new AtomicReference<>();
        CountDownLatch ready = new CountDownLatch(people);
        CountDownLatch go = new CountDownLatch(1);
        long warm = warmSeconds * 1_000_000_000L;
        List<Future<Timings>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < people; client++) {
                int one = client;
                running.add(threads.submit(() -> {
                    Measure.Act act;
                    try {
                        act = measure.person().ready(one);
                    } finally {
                        ready.countDown();
                    }
                    go.await();
                    return repeat(act, one, people, warm, firstError);
                }));
            }
            ready.await();
            go.countDown();
            Thread.sleep(warm / 1_000_000);
            Duration[] before = product.processorTime();
            Thread.sleep(seconds * 1_000L);
            Duration[] after = product.processorTime();
            Timings all = new Timings();
            for (Future<Timings> one : running) all.addAll(one.get());
            all.sort();
            long each = Math.max(1, all.count());
            return new Result(
                    measure,
                    all,
                    all.count() / (double) seconds,
                    after[0].minus(before[0]).dividedBy(each),
                    after[1].minus(before[1]).dividedBy(each),
                    firstError.get());
        } catch (ExecutionException failed) {
            throw new IOException(measure.name() + " could not be measured", failed.getCause());
        }
    }

    private Timings repeat(
            Measure.Act act, int client, int people, long warm, AtomicReference<@Nullable String> firstError) {
        Timings timings = new Timings();
        long from = System.nanoTime() + warm;
        long until = from + seconds * 1_000_000_000L;
        for (int turn = client; timings.errors() < MOST_ERRORS; turn += people) {
            long began = System.nanoTime();
            if (began >= until) break;
            try {
                act.run(turn);
                long ended = System.nanoTime();
                if (began >= from && ended <= until) timings.add(ended - began);
            } catch (IOException failed) {
                firstError.compareAndSet(null, failed.getMessage());
                timings.fail();
            }
        }
        return timings;
    }
}
