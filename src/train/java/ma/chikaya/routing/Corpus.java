package ma.chikaya.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The texts and phrases of src/corpus, in an order that never changes. */
final class Corpus {

    private static final int COLUMNS = 6;
    private static final String FLAG = "flag.";

    /** What the product reads texts by: the model weighs what these find, so that it is learnt anew when they change. */
    private static final List<String> LEXICONS =
            List.of("/routing/alarm.txt", "/routing/concepts.txt", "/routing/signs.txt", "/routing/topics.txt");

    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** The texts of every file of a part ({@code train}, {@code eval}). */
    List<Example> texts(String part) throws IOException {
        List<Example> all = new ArrayList<>();
        for (Path file : files(part)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) all.add(read(file, line));
            }
        }
        return all;
    }

    /** The texts of one file, in the form of the others: those a portal has gathered from its own cases. */
    static List<Example> textsOf(Path file) throws IOException {
        List<Example> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) if (!line.isBlank()) all.add(read(file, line));
        return all;
    }

    /** Each phrase that goes with a topic, as a text of its own. */
    List<Example> topicPhrases() throws IOException {
        List<Example> phrases = new ArrayList<>();
        for (Sections.Section section : Sections.read("/routing/topics.txt")) {
            if (section.name().indexOf('.') < 0) continue;
            for (String phrase : section.phrases(Topics.SETTINGS)) phrases.add(phrase(section.name(), phrase));
        }
        for (Example listed : listed()) if (!listed.topic().startsWith(FLAG)) phrases.add(listed);
        return phrases;
    }

    /** Each phrase that goes with a flag, as a text of its own without a topic. */
    List<Example> flagPhrases() throws IOException {
        return listed().stream().filter(one -> one.topic().startsWith(FLAG)).toList();
    }

    /** Digest of all that is learnt from or calibrated on, and of what texts are read by. */
    String digest() throws IOException {
        MessageDigest digest = sha256();
        TreeMap<String, Path> all = new TreeMap<>();
        for (String part : List.of("train", "words", "dev")) {
            for (Path file : files(part)) all.put(part + "/" + file.getFileName(), file);
        }
        for (var file : all.entrySet()) {
            digest.update(file.getKey().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file.getValue()));
        }
        for (String resource : LEXICONS) {
            try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
                if (in == null) throw new IllegalStateException("no file " + resource);
                digest.update(in.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Example> listed() throws IOException {
        List<Example> phrases = new ArrayList<>();
        for (Path file : files("words")) {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(':');
                if (line.startsWith("#") || colon < 0) continue;
                String of = line.substring(0, colon);
                Sections.split(line.substring(colon + 1)).forEach(phrase -> phrases.add(phrase(of, phrase)));
            }
        }
        return phrases;
    }

    private List<Path> files(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return List.copyOf(
                    new TreeSet<>(files.filter(file -> file.toString().matches(".*[.](tsv|txt)"))
                            .toList()));
        }
    }

    private static Example phrase(String topic, String phrase) {
        boolean isFlag = topic.startsWith(FLAG);
        Set<Flag> flags = isFlag ? Set.of(Flag.valueOf(topic.substring(FLAG.length()))) : Set.of();
        return new Example("", topic, Kind.COMPLAINT, flags, null, phrase.replaceAll("^[!~]", ""));
    }

    private static Example read(Path file, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) throw new IllegalStateException(file + ": not six columns: " + line);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String flag : columns[3].split("[ ,]+", 0)) {
            if (!flag.equals("-") && !flag.isEmpty()) flags.add(Flag.valueOf(flag));
        }
        return new Example(
                columns[0],
                columns[1],
                kind(columns[2]),
                flags,
                columns[4].equals("-") ? null : columns[4],
                columns[5].replace("\\n", "\n"));
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "C" -> Kind.COMPLAINT;
            case "O" -> Kind.OBSERVATION;
            case "S" -> Kind.SUGGESTION;
            case "Q" -> Kind.QUESTION;
            default -> throw new IllegalStateException("no kind: " + letter);
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
