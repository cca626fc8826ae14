package ma.chikaya.demo;

import ma.chikaya.platform.Demo;
import ma.chikaya.platform.ProductClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins the loading once the portal answers, beside its work, and ends it with the portal. */
@Component
class Start {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);

    private final Demo demo;
    private final Loading loading;
    private @Nullable Thread thread;

    Start(Demo demo, Loading loading) {
        this.demo = demo;
        this.loading = loading;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (demo.isOn())
            thread = Thread.ofPlatform().name("demonstration").daemon().start(this::run);
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void end() {
        if (thread != null) thread.interrupt();
    }

    private void run() {
        try {
            loading.load(ProductClock::at);
        } catch (RuntimeException wrong) {
            if (Thread.currentThread().isInterrupted()) return;
            LOG.error("Demonstration: loading stopped; it goes on at the next start", wrong);
        }
    }
}
