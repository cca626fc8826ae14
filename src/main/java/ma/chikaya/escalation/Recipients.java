package ma.chikaya.escalation;

import java.util.HashMap;
import java.util.Map;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;

/** Which body somebody of is told; each is looked for once in a run. */
final class Recipients {

    private final Officials officials;
    private final Bodies bodies;
    private final Map<Integer, Boolean> supervised = new HashMap<>();
    private final Map<Integer, Boolean> inspected = new HashMap<>();

    Recipients(Officials officials, Bodies bodies) {
        this.officials = officials;
        this.bodies = bodies;
    }

    int bodyOf(Audience audience, int body) {
        return switch (audience) {
            case HANDLER -> body;
            case SUPERVISOR -> hasSupervisor(body) ? body : above(body);
            case ABOVE -> above(body);
            case INSPECTOR -> inspection(body);
        };
    }

    private int above(int body) {
        for (Body ancestor : bodies.listAncestors(body)) if (hasSupervisor(ancestor.id())) return ancestor.id();
        return Bodies.NATIONAL_DESK;
    }

    private int inspection(int body) {
        if (hasInspector(body)) return body;
        for (Body ancestor : bodies.listAncestors(body)) if (hasInspector(ancestor.id())) return ancestor.id();
        return Bodies.NATIONAL_DESK;
    }

    private boolean hasInspector(int body) {
        return inspected.computeIfAbsent(
                body, id -> !officials.listOf(id, Role.INSPECTOR).isEmpty());
    }

    private boolean hasSupervisor(int body) {
        return supervised.computeIfAbsent(
                body, id -> !officials.listOf(id, Role.SUPERVISOR).isEmpty());
    }
}
