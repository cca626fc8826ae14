package ma.chikaya;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class Chikaya {

    public static void main(String[] args) {
        SpringApplication.run(Chikaya.class, args);
    }
}
