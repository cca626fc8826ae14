package ma.chikaya.citizens;

import java.util.UUID;

/**
 * Somebody who showed that a contact is his.
 *
 * @param version what his signed-in browsers carry; an older one is signed out
 */
public record CitizenAccount(UUID id, Contact contact, int version) {}
