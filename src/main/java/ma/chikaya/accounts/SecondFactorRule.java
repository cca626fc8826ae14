package ma.chikaya.accounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must have a second factor: supervisors and whoever stands above them, unless the installation asks it of nobody. */
@Component
class SecondFactorRule {

    private final boolean on;
    private final ObjectProvider<DemoSignIns> published;

    SecondFactorRule(@Value("${chikaya.second-factor:true}") boolean on, ObjectProvider<DemoSignIns> published) {
        this.on = on;
        this.published = published;
    }

    /** A sign-in that is published for a demonstration has no telephone behind it. */
    boolean isRequiredOf(Account account) {
        return on
                && account.memberships().stream()
                        .anyMatch(held -> held.membership().role().needsSecondFactor())
                && published.stream().noneMatch(one -> one.isPublished(account.email()));
    }
}
