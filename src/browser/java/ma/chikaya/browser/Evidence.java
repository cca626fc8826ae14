package ma.chikaya.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A picture and a recording to attach. */
final class Evidence {

    private Evidence() {}

    static FilePayload picture(String name) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(120, 80, 60, 60);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload(name, "image/jpeg", out.toByteArray());
    }

    /** Two seconds of a tone. */
    static FilePayload recording() {
        AudioFormat format = new AudioFormat(8_000, 8, 1, true, false);
        byte[] tone = new byte[16_000];
        for (int i = 0; i < tone.length; i++) tone[i] = (byte) (90 * Math.sin(i / 3.0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(tone), format, tone.length),
                    AudioFileFormat.Type.WAVE,
                    out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload("voice.wav", "audio/wav", out.toByteArray());
    }
}
