package ma.chikaya.notifications;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells somebody by message what he was to be told by telephone, once nobody reached him there. */
@Component
public class Instead {

    private final ObjectProvider<Notices> notices;

    Instead(ObjectProvider<Notices> notices) {
        this.notices = notices;
    }

    /** The latest news of the case, to its person; nothing where no way leads to him. */
    public void tell(UUID submission) {
        notices.ifAvailable(all -> all.tellLatest(submission));
    }
}
