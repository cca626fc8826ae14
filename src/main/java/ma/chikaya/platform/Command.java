package ma.chikaya.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Runs a command of {@code bin/} that is not the portal itself: a refusal in two lines, anything else with its trace. */
final class Command {

    private Command() {}

    interface Work {
        void run() throws Exception;
    }

    static void run(Work work) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            work.run();
        } catch (RefusedStart refused) {
            System.err.println(refused.getMessage());
            System.err.println(refused.remedy());
            System.exit(1);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
