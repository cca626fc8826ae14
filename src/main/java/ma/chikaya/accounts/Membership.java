package ma.chikaya.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A role held in a body.
 *
 * @param serviceId the service, for agents
 * @param deputy stands in for the body's supervisor
 */
public record Membership(int bodyId, @Nullable Integer serviceId, Role role, boolean deputy) {}
