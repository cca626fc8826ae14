package ma.chikaya.platform;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What the module that knows the officials adds to the desk's door: who passes, and where the others are sent. */
public interface DeskDoor {

    void guard(HttpSecurity http) throws Exception;
}
