package ma.chikaya.accounts;

import ma.chikaya.kernel.Refusal;

/** What an attempt to sign in leads to. */
public sealed interface SignInResult {

    record Entered(Official official) implements SignInResult {}

    /**
     * The password was right; a code of the telephone is asked for.
     *
     * @param ticket stands for the password for ten minutes, in the form that asks for the code
     */
    record CodeAsked(String ticket) implements SignInResult {

        @Override
        public String toString() {
            return "CodeAsked[]";
        }
    }

    record Refused(Refusal refusal) implements SignInResult {}
}
