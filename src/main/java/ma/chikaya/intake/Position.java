package ma.chikaya.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/** Coordinates in degrees (WGS 84). */
record Position(double lat, double lon) {

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}([.,]\\d{1,15})?");

    /** Empty where they are no place on earth; about a metre is kept, more would only pretend. */
    static Optional<Position> read(String lat, String lon) {
        if (!DEGREES.matcher(lat.strip()).matches()
                || !DEGREES.matcher(lon.strip()).matches()) return Optional.empty();
        double north = degrees(lat);
        double east = degrees(lon);
        return Math.abs(north) <= 90 && Math.abs(east) <= 180
                ? Optional.of(new Position(north, east))
                : Optional.empty();
    }

    /** Roughly, the sea before its coasts included: enough to notice a position from somewhere else. */
    boolean isInMorocco() {
        return lat > 20.5 && lat < 36.3 && lon > -17.6 && lon < -0.9;
    }

    private static double degrees(String typed) {
        return Math.round(Double.parseDouble(typed.strip().replace(',', '.')) * 100_000) / 100_000.0;
    }
}
