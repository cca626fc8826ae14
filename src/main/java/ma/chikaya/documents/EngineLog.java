package ma.chikaya.documents;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PDF engine tells every font it loads: its errors and what it says of our style sheet reach the log. */
final class EngineLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

    @Override
    public void log(String where, Level level, String message) {
        if (level.intValue() >= Level.SEVERE.intValue()) LOG.error("{}", message);
        else if (where.equals(XRLog.CSS_PARSE) && level.equals(Level.WARNING)) LOG.warn("{}", message);
        else LOG.debug("{}", message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (level.intValue() >= Level.SEVERE.intValue()) LOG.error("{}", message, cause);
        else LOG.debug("{}", message, cause);
    }

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isDebugEnabled() || diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
