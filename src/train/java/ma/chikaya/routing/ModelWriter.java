package ma.chikaya.routing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a model as {@link ModelFile} reads it: not compressed, for the jar and the repository do that. */
final class ModelWriter {

    private ModelWriter() {}

    static void write(Model model, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(ModelFile.MARK);
        out.writeUTF(model.corpus());
        out.writeInt(model.outputs().size());
        for (int i = 0; i < model.outputs().size(); i++) {
            out.writeUTF(model.outputs().get(i));
            out.writeFloat(model.scales()[i]);
        }
        Model.Calibration calibration = model.calibration();
        out.writeDouble(calibration.sharpness());
        out.writeInt(calibration.shares().length);
        for (int i = 0; i < calibration.shares().length; i++) {
            out.writeFloat(calibration.shares()[i]);
            out.writeFloat(calibration.right()[i]);
        }
        out.writeInt(model.rates().size());
        out.writeInt(model.rates().values().iterator().next().length);
        for (float[] ofTopics : model.rates().values()) for (float rate : ofTopics) out.writeFloat(rate);
        int rows = model.vocabulary().size();
        out.writeInt(rows);
        for (int hash : model.vocabulary().hashes()) out.writeInt(hash);
        for (float rarity : model.vocabulary().rarity()) out.writeShort(Math.round(rarity / ModelFile.RARITY_STEP));
        for (int row = 0; row < rows; row++) out.writeByte(model.starts()[row + 1] - model.starts()[row]);
        out.write(model.classes());
        out.write(model.weights());
        out.flush();
    }
}
