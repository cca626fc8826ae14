package ma.chikaya.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Query strings read and changed as they stand: reading parameters would read the body of an upload. */
final class Addresses {

    private Addresses() {}

    static Optional<String> find(@Nullable String query, String name) {
        return parameters(query)
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst();
    }

    /** The address with one parameter set, all others kept. */
    static String with(String address, String name, String value) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? null : address.substring(mark + 1);
        return Stream.concat(
                        parameters(query).filter(parameter -> !parameter.startsWith(name + "=")),
                        Stream.of(name + "=" + value))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static Stream<String> parameters(@Nullable String query) {
        return query == null ? Stream.empty() : Arrays.stream(query.split("&")).filter(part -> !part.isEmpty());
    }
}
