package ma.chikaya.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A role held in a body.
 *
 * @param serviceId the service, for agents
 * @param deputy stands in for the body's supervisor, without being one
 */
public record Membership(int bodyId, @Nullable Integer serviceId, Role role, boolean deputy) {

    public static Membership of(Role role, int bodyId) {
        return new Membership(bodyId, null, role, false);
    }

    public static Membership agent(int bodyId, int serviceId) {
        return new Membership(bodyId, serviceId, Role.AGENT, false);
    }

    /** Whether it stands in for the supervisor: only who decides does, for nobody else may open what he would approve. */
    public boolean standsIn() {
        return deputy && role.decides();
    }

    /** How the audit journal names it. */
    String describe() {
        return role + " body:" + bodyId + (serviceId == null ? "" : " service:" + serviceId)
                + (deputy ? " deputy" : "");
    }
}
