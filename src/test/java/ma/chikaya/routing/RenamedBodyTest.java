package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyChanges;
import ma.chikaya.directory.SomeBodies;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body is found in texts by the name it has now, while the product runs. */
@ChikayaTest
class RenamedBodyTest {

    @Autowired
    Bodies bodies;

    @Autowired
    BodyChanges changes;

    @Autowired
    Officials officials;

    @Test
    void aTextThatSaysTheNewNameIsReadAtOnce() {
        int admin = SomeOfficials.admin(officials).id();
        Body body = SomeBodies.agencyUnder(
                changes, bodies, admin, bodies.getByCode("CG").id());
        NamedBodies named = new NamedBodies(bodies);
        String text = "شكاية ضد وكالة الزعفران البلدي التي لم تجبني";
        assertThat(named.in(Words.of(text), text)).isEmpty();
        changes.rename(
                        admin,
                        body.id(),
                        1,
                        TestClock.TODAY,
                        new LocalText("وكالة الزعفران البلدي", "Agence du safran du pays"),
                        "مرسوم")
                .get();
        assertThat(named.in(Words.of(text), text).keySet()).extracting(Body::id).containsExactly(body.id());
    }
}
