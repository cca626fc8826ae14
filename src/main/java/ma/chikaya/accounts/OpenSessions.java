package ma.chikaya.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an official is signed in, for him to see and to end. */
@Component
public class OpenSessions {

    private static final String BROWSER = "browser";
    private static final String ADDRESS = "address";

    /** What a browser's own name for itself contains, the most particular first. */
    private static final Map<Integer, List<String>> BROWSERS = new TreeMap<>(Map.of(
            1, List.of("Edg", "Edge"),
            2, List.of("OPR/", "Opera"),
            3, List.of("SamsungBrowser", "Samsung Internet"),
            4, List.of("Firefox", "Firefox"),
            5, List.of("Chrome", "Chrome"),
            6, List.of("Safari", "Safari")));

    private static final Map<Integer, List<String>> SYSTEMS = new TreeMap<>(Map.of(
            1, List.of("Android", "Android"),
            2, List.of("iPhone", "iPhone"),
            3, List.of("iPad", "iPad"),
            4, List.of("Windows", "Windows"),
            5, List.of("Mac OS", "macOS"),
            6, List.of("Linux", "Linux")));

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Secrets secrets;
    private final Audit audit;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Secrets secrets, Audit audit) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** Notes where a session was opened, in the session itself. */
    static void note(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        String browser = name(agent, BROWSERS);
        String system = name(agent, SYSTEMS);
        String both = browser.isEmpty() ? system : system.isEmpty() ? browser : browser + " · " + system;
        request.getSession().setAttribute(BROWSER, both);
        request.getSession().setAttribute(ADDRESS, request.getRemoteAddr());
    }

    /** The last used first. */
    public List<OpenSession> listOf(int account, @Nullable String current) {
        return sessions.findByPrincipalName(Integer.toString(account)).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, current))
                .sorted(Comparator.comparing(OpenSession::current)
                        .thenComparing(OpenSession::lastUsed)
                        .reversed())
                .toList();
    }

    /** Ends one of an account's sessions by its handle, or all but the current one where none is named. */
    public void end(int account, @Nullable String handle, String current) {
        for (String id : sessions.findByPrincipalName(Integer.toString(account)).keySet()) {
            if (handle == null ? !id.equals(current) : handle(id).equals(handle)) sessions.deleteById(id);
        }
        audit.add(account, "session.ended", Provisioning.subject(account), handle == null ? "others" : null);
    }

    private OpenSession open(Session session, @Nullable String current) {
        return new OpenSession(
                handle(session.getId()),
                Objects.requireNonNullElse(session.<String>getAttribute(BROWSER), ""),
                Objects.requireNonNullElse(session.<String>getAttribute(ADDRESS), ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private String handle(String id) {
        return secrets.token("session", id);
    }

    private static String name(String agent, Map<Integer, List<String>> known) {
        return known.values().stream()
                .filter(one -> agent.contains(one.getFirst()))
                .map(List::getLast)
                .findFirst()
                .orElse("");
    }
}
