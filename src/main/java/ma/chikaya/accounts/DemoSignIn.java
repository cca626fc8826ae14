package ma.chikaya.accounts;

import ma.chikaya.kernel.LocalText;

/**
 * An invented official anyone may sign in as in a demonstration.
 *
 * @param role what he does and where
 */
public record DemoSignIn(String email, String password, LocalText role) {}
