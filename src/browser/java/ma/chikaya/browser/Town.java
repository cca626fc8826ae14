package ma.chikaya.browser;

import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.demo.Demonstration;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tiznit in a story: a citizen with a telephone number nobody else has, the officials of the commune, Nadia in Rabat. */
@Component
@Lazy
class Town {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final Portal portal;
    private final Demonstration demonstration;

    Town(Portal portal, Demonstration demonstration) {
        this.portal = portal;
        this.demonstration = demonstration;
        demonstration.signIns();
    }

    Body commune() {
        return demonstration.tiznit();
    }

    static String aPhone() {
        return "0661 00 " + NUMBERS.incrementAndGet();
    }

    Citizen aCitizen(Language language, boolean scripts) {
        return new Citizen(portal.window(Look.phone(language).withScripts(scripts)));
    }

    /** Files by telephone what the words of the language tell; the commune has it. */
    Citizen.Receipt filed(Citizen citizen, Words words, String phone) {
        citizen.tells(words.trouble());
        citizen.confirmsPlace();
        citizen.addresses(commune().id(), words.town());
        citizen.goesOn();
        citizen.introducesHerself(words.name(), phone);
        citizen.goesOn();
        return citizen.sends();
    }

    Desk khadija(Citizen like) {
        return at(like, Look.DESK, "khadija.tiznit");
    }

    Desk said(Citizen like) {
        return at(like, Look.DESK, "said.tiznit");
    }

    /** The supervisor approves on a telephone. */
    Desk brahim(Citizen like) {
        return at(like, Look.PHONE, "brahim.tiznit");
    }

    Desk nadia(Citizen like) {
        return at(like, Look.DESK, "nadia.triage");
    }

    /** Of the administration itself. */
    Desk driss(Citizen like) {
        return at(like, Look.DESK, "driss.administration");
    }

    /** Of the province above. */
    Desk rachida(Citizen like) {
        return at(like, Look.DESK, "rachida.province");
    }

    private Desk at(Citizen like, int width, String account) {
        return Desk.of(portal.window(like.window().look().wide(width)), account);
    }
}
