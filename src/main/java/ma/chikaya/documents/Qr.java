package ma.chikaya.documents;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** QR codes of level M with a quiet zone of four modules (ISO/IEC 18004), black on white. */
public final class Qr {

    /** Modules left white on each side, as the standard asks. */
    private static final int QUIET = 4;

    private Qr() {}

    /**
     * The code as an SVG element for a page, hidden from screen readers: put the address beside it as a link. It has no
     * inline style, so that it passes a strict content security policy; the class {@code qr} sizes it.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException over 2,331 bytes
     */
    public static String svg(String content) {
        QrCode code = encode(content);
        int side = code.size + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        runs(
                code,
                (x, y, length) -> path.append('M')
                        .append(x)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(length)
                        .append("v1h-")
                        .append(length)
                        .append('z'));
        return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" width=\"176\" height=\"176\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path fill=\"#000\" d=\"" + path
                + "\"/></svg>";
    }

    /** The dark modules as one shape in a square of the given side, quiet zone included. */
    static Shape shape(String content, double side) {
        QrCode code = encode(content);
        double module = side / (code.size + 2 * QUIET);
        Path2D.Double shape = new Path2D.Double();
        runs(code, (x, y, length) -> {
            shape.moveTo(x * module, y * module);
            shape.lineTo((x + length) * module, y * module);
            shape.lineTo((x + length) * module, (y + 1) * module);
            shape.lineTo(x * module, (y + 1) * module);
            shape.closePath();
        });
        return shape;
    }

    private static QrCode encode(String content) {
        return QrCode.encodeSegments(
                QrSegment.makeSegments(content), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, false);
    }

    private interface Run {
        void dark(int x, int y, int length);
    }

    private static void runs(QrCode code, Run run) {
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (code.getModule(x, y)) x++;
                if (x > start) run.dark(start + QUIET, y + QUIET, x - start);
            }
        }
    }
}
