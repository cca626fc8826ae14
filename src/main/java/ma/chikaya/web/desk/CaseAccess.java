package ma.chikaya.web.desk;

import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Scope;
import ma.chikaya.kernel.TrackingCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * From a code in an address to what its reader may see. Outside his scope a case is not found, in the same words as a
 * code that was never given.
 */
@Component
class CaseAccess {

    private final Cases cases;

    CaseAccess(Cases cases) {
        this.cases = cases;
    }

    /** The whole file; an agent who was asked one question about it does not get it. */
    CaseFile get(Official official, String code) {
        return find(official, code).filter(file -> readsWhole(official, file)).orElseThrow(CaseAccess::notFound);
    }

    /** The whole file, where he reads it. */
    Optional<CaseFile> find(Official official, TrackingCode code) {
        return cases.find(official, code).filter(file -> readsWhole(official, file));
    }

    /** The file for whoever was asked about it, too. */
    CaseFile getAsked(Official official, String code) {
        return find(official, code).orElseThrow(CaseAccess::notFound);
    }

    boolean readsWhole(Official official, CaseFile file) {
        Scope scope = cases.scopeOf(official);
        int body = file.line().bodyId();
        return scope.own().contains(body)
                || scope.below().contains(body)
                // Whoever says whose it is.
                || file.actions().contains(Action.ARBITRATE)
                || file.proposal()
                        .filter(p -> scope.own().contains(p.approverBodyId()))
                        .isPresent();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Optional<CaseFile> find(Official official, String code) {
        return TrackingCode.find(code).flatMap(c -> cases.find(official, c));
    }
}
