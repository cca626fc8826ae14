package ma.chikaya.api;

import ma.chikaya.kernel.Refusal;

/** A field at fault, not yet in any language. */
record Fault(String pointer, Refusal why) {

    static Fault of(String pointer, String key) {
        return new Fault(pointer, new Refusal(key));
    }
}
