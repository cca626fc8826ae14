package ma.chikaya.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends sessions of an account, here and on every other node: they live in the database. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    void endAll(int accountId) {
        endAllBut(accountId, null);
    }

    void endAllBut(int accountId, @Nullable String keptSession) {
        for (String id :
                sessions.findByPrincipalName(Integer.toString(accountId)).keySet()) {
            if (!id.equals(keptSession)) sessions.deleteById(id);
        }
    }
}
