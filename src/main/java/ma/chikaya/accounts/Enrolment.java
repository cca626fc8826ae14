package ma.chikaya.accounts;

/**
 * What a telephone needs to show an account's codes.
 *
 * @param key in base 32, to be typed where the address cannot be scanned
 * @param address {@code otpauth:} address, shown as a QR code
 */
public record Enrolment(String key, String address) {

    @Override
    public String toString() {
        return "Enrolment[]";
    }
}
