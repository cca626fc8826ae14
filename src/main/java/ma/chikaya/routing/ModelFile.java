package ma.chikaya.routing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the model that stands beside the module, once, when the first text is read; bin/train writes it. */
final class ModelFile {

    static final String RESOURCE = "/routing/model.bin";

    /** The first four bytes: CHK and the version of the format. */
    static final int MARK = 0x43484B37;

    /** In what steps a rarity is written. */
    static final float RARITY_STEP = 0.001f;

    private ModelFile() {}

    private static final class Shipped {
        private static final Model MODEL = load();
    }

    static Model shipped() {
        return Shipped.MODEL;
    }

    private static Model load() {
        try (InputStream in = ModelFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) throw new IllegalStateException("no file " + RESOURCE);
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        if (in.readInt() != MARK) throw new IOException("not a model of this version");
        String corpus = in.readUTF();
        int outputs = in.readInt();
        List<String> names = new ArrayList<>();
        float[] scales = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            names.add(in.readUTF());
            scales[i] = in.readFloat();
        }
        double sharpness = in.readDouble();
        float[] shares = new float[in.readInt()];
        float[] right = new float[shares.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = in.readFloat();
            right[i] = in.readFloat();
        }
        Map<Flag, float[]> rates = new EnumMap<>(Flag.class);
        if (in.readInt() != Flag.values().length) throw new IOException("not a model of these flags");
        int topics = in.readInt();
        for (Flag flag : Flag.values()) {
            float[] ofTopics = new float[topics];
            for (int topic = 0; topic < topics; topic++) ofTopics[topic] = in.readFloat();
            rates.put(flag, ofTopics);
        }
        int rows = in.readInt();
        int[] hashes = new int[rows];
        ByteBuffer.wrap(in.readNBytes(Integer.BYTES * rows)).asIntBuffer().get(hashes);
        float[] rarity = new float[rows];
        ByteBuffer rarities = ByteBuffer.wrap(in.readNBytes(Short.BYTES * rows));
        for (int row = 0; row < rows; row++) rarity[row] = rarities.getShort() * RARITY_STEP;
        byte[] counts = in.readNBytes(rows);
        int[] starts = new int[rows + 1];
        for (int row = 0; row < rows; row++) starts[row + 1] = starts[row] + (counts[row] & 0xFF);
        byte[] classes = in.readNBytes(starts[rows]);
        byte[] weights = in.readNBytes(starts[rows]);
        return new Model(
                corpus,
                List.copyOf(names),
                new Vocabulary(hashes, rarity),
                starts,
                classes,
                weights,
                scales,
                rates,
                new Model.Calibration(sharpness, shares, right));
    }
}
