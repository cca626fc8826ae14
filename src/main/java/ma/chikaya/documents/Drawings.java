package ma.chikaya.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/** What papers draw rather than write: {@code <object type="chikaya/qr" data-text="…">} and the mark. */
final class Drawings {

    private static final Color GREEN = new Color(0x0b5a45);

    private Drawings() {}

    static DefaultObjectDrawerFactory factory() {
        DefaultObjectDrawerFactory factory = new DefaultObjectDrawerFactory();
        factory.registerDrawer("chikaya/qr", drawer(Drawings::qr));
        factory.registerDrawer("chikaya/mark", drawer(Drawings::mark));
        return factory;
    }

    private interface Drawing {
        void on(Graphics2D page, Element element, double side);
    }

    private static FSObjectDrawer drawer(Drawing drawing) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            double side = Math.min(width, height) / dotsPerPixel;
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel,
                    page -> drawing.on(page, element, side));
            return Map.of();
        };
    }

    private static void qr(Graphics2D page, Element element, double side) {
        page.setColor(Color.BLACK);
        page.fill(Qr.shape(element.getAttribute("data-text"), side));
    }

    /** The eight-pointed star holding a speech bubble and a tick, on a square of 48. */
    private static void mark(Graphics2D page, Element element, double side) {
        page.transform(AffineTransform.getScaleInstance(side / 48, side / 48));
        page.setColor(GREEN);
        page.fill(polygon(
                24, 0, 31, 7, 41, 7, 41, 17, 48, 24, 41, 31, 41, 41, 31, 41, 24, 48, 17, 41, 7, 41, 7, 31, 0, 24, 7, 17,
                7, 7, 17, 7));
        page.setColor(Color.WHITE);
        page.fill(bubble());
        page.setColor(GREEN);
        page.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D.Double tick = new Path2D.Double();
        tick.moveTo(18.3, 21.8);
        tick.lineTo(22.4, 26.2);
        tick.lineTo(30, 18);
        page.draw(tick);
    }

    private static Path2D.Double bubble() {
        Path2D.Double bubble = new Path2D.Double();
        bubble.moveTo(15.8, 12.2);
        bubble.lineTo(32.2, 12.2);
        bubble.quadTo(35.7, 12.2, 35.7, 15.7);
        bubble.lineTo(35.7, 27.9);
        bubble.quadTo(35.7, 31.4, 32.2, 31.4);
        bubble.lineTo(24, 31.4);
        bubble.lineTo(17, 36.8);
        bubble.lineTo(17, 31.4);
        bubble.lineTo(15.8, 31.4);
        bubble.quadTo(12.3, 31.4, 12.3, 27.9);
        bubble.lineTo(12.3, 15.7);
        bubble.quadTo(12.3, 12.2, 15.8, 12.2);
        bubble.closePath();
        return bubble;
    }

    private static Path2D.Double polygon(double... points) {
        Path2D.Double polygon = new Path2D.Double();
        polygon.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) polygon.lineTo(points[i], points[i + 1]);
        polygon.closePath();
        return polygon;
    }
}
