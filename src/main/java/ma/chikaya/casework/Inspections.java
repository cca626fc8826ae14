package ma.chikaya.casework;

import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.platform.Audit;
import org.springframework.stereotype.Component;

/** Whoever inspects reads without leaving a trace in the case: so every reading is in the journal. */
@Component
class Inspections {

    private final Bodies bodies;
    private final Audit audit;

    Inspections(Bodies bodies, Audit audit) {
        this.bodies = bodies;
        this.audit = audit;
    }

    /** Journals a reading where it is as an inspector that the reader sees the body. */
    void read(Official official, int body, UUID submission) {
        if (!official.has(Role.INSPECTOR) || Permissions.handles(official, body)) return;
        boolean inspects = official.bodies(Role.INSPECTOR).stream().anyMatch(above -> bodies.isWithin(body, above));
        if (inspects) audit.add(official.id(), "inspection.read", "submission:" + submission, "body:" + body);
    }
}
