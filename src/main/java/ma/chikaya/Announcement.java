package ma.chikaya;

import java.util.stream.Stream;
import ma.chikaya.platform.Announced;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the portal where it answers, and what the modules have to say. */
@Component
class Announcement {

    private final Settings settings;
    private final Demo demo;
    private final ObjectProvider<Announced> announced;

    Announcement(Settings settings, Demo demo, ObjectProvider<Announced> announced) {
        this.settings = settings;
        this.demo = demo;
        this.announced = announced;
    }

    // To the terminal and not to the log: a log is kept, and these lines may carry the demonstration's passwords.
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Stream<String> first = Stream.of(
                "",
                "  Chikaya — شكاية" + (demo.isOn() ? " (demonstration)" : "") + ": " + settings.baseUrl() + "/",
                "");
        Stream<String> rest =
                announced.orderedStream().flatMap(one -> one.lines().stream()).map(line -> "  " + line);
        Stream.concat(first, rest).forEach(System.out::println);
        System.out.println();
    }
}
