package ma.chikaya.platform;

import org.springframework.stereotype.Component;

/** Whether this installation shows demonstration data, which marks every page, print and export. */
@Component
public class Demo {

    private final boolean on;

    Demo(Settings settings) {
        this.on = settings.demo();
    }

    public boolean isOn() {
        return on;
    }
}
