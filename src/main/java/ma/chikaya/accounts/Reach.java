package ma.chikaya.accounts;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose accounts an official manages. The centre has all. A supervisor has those of his own body; one of a wilaya,
 * prefecture or province also those of the communes and arrondissements below, never of a council beside him nor of
 * another part of the State; one of a ministry also those of the administrations below it (M10, M11).
 */
@Component
class Reach {

    private final Bodies bodies;

    Reach(Bodies bodies) {
        this.bodies = bodies;
    }

    boolean isCentre(@Nullable Official by) {
        return by == null || by.has(Role.ADMIN);
    }

    boolean covers(@Nullable Official by, int body) {
        if (by == null || isCentre(by)) return true;
        return by.bodies(Role.SUPERVISOR).stream().anyMatch(own -> own == body || isBelow(body, own));
    }

    /** Whether it manages a body as one above it does, and not as its own. */
    boolean isAbove(@Nullable Official by, int body) {
        if (by == null || isCentre(by)) return true;
        return by.bodies(Role.SUPERVISOR).stream().anyMatch(own -> own != body && isBelow(body, own));
    }

    /** Nobody gives more than he holds: a supervisor the roles of a body, the centre all. */
    boolean mayGrant(@Nullable Official by, Membership membership) {
        return isCentre(by) || (membership.role().isLocal() && covers(by, membership.bodyId()));
    }

    /** Whether all an account may do is his to give, so that he may also close it or let its owner in again. */
    boolean managesAll(@Nullable Official by, Collection<Membership> held) {
        return isCentre(by) || (!held.isEmpty() && held.stream().allMatch(one -> mayGrant(by, one)));
    }

    /** Whether he may see an account at all. */
    boolean sees(@Nullable Official by, Collection<Membership> held) {
        return isCentre(by) || held.stream().anyMatch(one -> covers(by, one.bodyId()));
    }

    /** The bodies a supervisor manages. */
    Set<Integer> bodiesOf(Official by) {
        Set<Integer> all = new TreeSet<>();
        for (int own : by.bodies(Role.SUPERVISOR)) {
            all.add(own);
            for (int body : bodies.subtree(own)) if (isBelow(body, own)) all.add(body);
        }
        return all;
    }

    private boolean isBelow(int body, int own) {
        Body above = bodies.get(own);
        if (own == body || own == Bodies.NATIONAL_DESK || !bodies.isWithin(body, own)) return false;
        Body below = bodies.get(body);
        return switch (above.order()) {
            case TERRITORIAL_STATE -> below.family() == Family.COMMUNE || below.family() == Family.ARRONDISSEMENT;
            case ADMINISTRATIONS -> staysAmongAdministrations(below, own);
            case COUNCILS -> below.order() == BodyOrder.COUNCILS;
            case DESK -> false;
        };
    }

    private boolean staysAmongAdministrations(Body below, int own) {
        if (below.order() != BodyOrder.ADMINISTRATIONS) return false;
        for (Body one : bodies.listAncestors(below.id())) {
            if (one.id() == own) return true;
            if (one.order() != BodyOrder.ADMINISTRATIONS) return false;
        }
        return false;
    }
}
