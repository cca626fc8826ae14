package ma.chikaya.accounts;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The officials of tests sign in with their password alone, as those of a demonstration do; whoever's address ends in
 * {@link #SECURED} needs all that the product asks for.
 */
@Component
public class TestSignIns implements DemoSignIns {

    public static final String SECURED = "@secured.test.ma";

    @Override
    public List<DemoSignIn> list() {
        return List.of();
    }

    @Override
    public boolean isPublished(String email) {
        return !email.endsWith(SECURED);
    }
}
