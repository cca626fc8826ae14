package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Arbitrations;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.LettersOut;
import ma.chikaya.casework.Scope;
import ma.chikaya.casework.VoiceDesk;
import ma.chikaya.directory.Bodies;
import ma.chikaya.frontline.Calls;
import ma.chikaya.web.DeskFrame;
import ma.chikaya.web.NavGroup;
import ma.chikaya.web.NavItem;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.bodies.BodyPaths;
import ma.chikaya.web.frontline.CallPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around a page of the desk: who works where, and the lists with what each of them holds now. */
@Component
public class Frames {

    private static final Set<View> URGENT =
            Set.of(View.TODAY, View.SOON, View.OVERDUE, View.TO_APPROVE, View.REMINDED, View.URGENT);

    private final Cases cases;
    private final Names names;
    private final Arbitrations arbitrations;
    private final LettersOut letters;

    Frames(Cases cases, Names names, Arbitrations arbitrations, LettersOut letters) {
        this.cases = cases;
        this.names = names;
        this.arbitrations = arbitrations;
        this.letters = letters;
    }

    /** Without the lists at the side, for pages about one case. */
    public DeskFrame bare(Page page, Official official) {
        return new DeskFrame(
                unit(page, official), official.name().in(page.language()), handles(official), null, List.of());
    }

    /**
     * With the lists at the side.
     *
     * @param here address of the list that is shown, without its paging
     * @param query what was searched for
     */
    public DeskFrame of(Page page, Official official, String here, @Nullable String query) {
        return of(page, official, here, query, cases.count(official));
    }

    /** The same where what the lists hold was counted already. */
    public DeskFrame of(Page page, Official official, String here, @Nullable String query, Map<View, Integer> counts) {
        Scope scope = cases.scopeOf(official);
        List<NavGroup> nav = new ArrayList<>();
        if (!scope.own().isEmpty()) {
            List<View> mine = new ArrayList<>(List.of(View.TODAY, View.MINE, View.WITH_CITIZEN, View.WITH_SERVICES));
            // Whoever approves is waited for by others: on a telephone the first of the lists is the one in sight.
            if (official.has(Role.SUPERVISOR) || counts.getOrDefault(View.TO_APPROVE, 0) > 0) {
                mine.addFirst(View.TO_APPROVE);
            }
            if (counts.getOrDefault(View.REMINDED, 0) > 0) mine.addFirst(View.REMINDED);
            // Somebody may be hurt: before everything else.
            if (counts.getOrDefault(View.URGENT, 0) > 0) mine.addFirst(View.URGENT);
            nav.add(group(page, "mine", views(page, counts, here, mine.toArray(View[]::new))));
            nav.add(group(
                    page,
                    "unit",
                    views(
                            page,
                            counts,
                            here,
                            View.OPEN,
                            View.UNASSIGNED,
                            View.SOON,
                            View.OVERDUE,
                            View.REOPENED,
                            View.DONE)));
        }
        if (!scope.services().isEmpty()) nav.add(asked(page, official, here));
        following(page, official, scope, here).ifPresent(nav::add);
        if (!scope.below().isEmpty()) nav.add(below(page, here));
        if (!scope.own().isEmpty()) {
            saved(page, official, here).ifPresent(nav::add);
            nav.add(tools(page, official, here, toPost(page, official, here)));
        } else if (registers(official)) {
            nav.add(group(
                    page,
                    "tools",
                    Stream.of(
                                    tool(page, "register", Paths.REGISTER, here),
                                    tool(page, "registers", Paths.REGISTERS, here),
                                    letters.posts(official) ? toPost(page, official, here) : null,
                                    tool(page, "questions", Paths.QUESTIONS, here))
                            .filter(Objects::nonNull)
                            .toList()));
        }
        if (Calls.serves(official)) {
            List<NavItem> line = new ArrayList<>(List.of(tool(page, "calls", CallPaths.CALLS, here)));
            if (Calls.isOperator(official)) line.add(tool(page, "call-backs", CallPaths.CALL_BACKS, here));
            nav.addFirst(group(page, "frontline", line));
        }
        int disputes = arbitrations.count(official);
        if (disputes > 0 || here.equals(Paths.ARBITRATION)) {
            NavItem item = new NavItem(
                    page.t("desk.tool.arbitration"),
                    Paths.ARBITRATION,
                    (long) disputes,
                    disputes > 0,
                    here.equals(Paths.ARBITRATION));
            nav.addFirst(group(page, "arbitration", List.of(item)));
        }
        return new DeskFrame(unit(page, official), official.name().in(page.language()), handles(official), query, nav);
    }

    private static List<NavItem> views(Page page, Map<View, Integer> counts, String here, View... views) {
        Map<String, View> items = new LinkedHashMap<>();
        for (View view : views) items.put(InboxFilter.of(view).address(), view);
        return items.entrySet().stream()
                .map(item -> {
                    Integer count = counts.get(item.getValue());
                    boolean urgent = count != null && count > 0 && URGENT.contains(item.getValue());
                    return new NavItem(
                            page.t("desk.view." + InboxFilter.word(item.getValue())),
                            item.getKey(),
                            count == null ? null : count.longValue(),
                            urgent,
                            item.getKey().equals(here));
                })
                .toList();
    }

    private NavGroup asked(Page page, Official official, String here) {
        long count = cases.countAsked(official);
        return group(
                page,
                "asked",
                List.of(new NavItem(page.t("desk.view.asked"), Paths.ASKED, count, false, here.equals(Paths.ASKED))));
    }

    /** For whoever answers for others: the figures of his body, and the bodies below it. */
    private static java.util.Optional<NavGroup> following(Page page, Official official, Scope scope, String here) {
        List<NavItem> items = new ArrayList<>();
        if (official.has(Role.SUPERVISOR) || official.has(Role.INSPECTOR))
            items.add(tool(page, "dashboard", Routes.DASHBOARD, here));
        if (!scope.below().isEmpty()) items.add(tool(page, "territory", Routes.TERRITORY, here));
        return items.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(group(page, "following", items));
    }

    private static NavGroup below(Page page, String here) {
        List<NavItem> items = new ArrayList<>();
        for (View view : List.of(View.OPEN, View.OVERDUE, View.DONE)) {
            String address = new InboxFilter(view, true, null, null, null, null, null, null).address();
            items.add(new NavItem(
                    page.t("desk.view." + InboxFilter.word(view)), address, null, false, address.equals(here)));
        }
        return group(page, "below", items);
    }

    private java.util.Optional<NavGroup> saved(Page page, Official official, String here) {
        List<NavItem> items = cases.savedViews().listOf(official.id()).stream()
                .map(view -> {
                    InboxFilter filter = InboxFilter.read(Query.read(view.query()));
                    return new NavItem(
                            view.name(),
                            filter.address(),
                            (long) cases.count(official, filter.query(null, 1)),
                            false,
                            filter.address().equals(here));
                })
                .toList();
        return items.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(group(page, "saved", items));
    }

    private NavItem toPost(Page page, Official official, String here) {
        long count = letters.countToPost(official);
        return new NavItem(page.t("desk.tool.to-post"), Paths.TO_POST, count, count > 0, here.equals(Paths.TO_POST));
    }

    private static NavGroup tools(Page page, Official official, String here, NavItem toPost) {
        List<NavItem> items = new ArrayList<>();
        items.add(tool(page, "reminders", Paths.REMINDERS, here));
        items.add(tool(page, "register", Paths.REGISTER, here));
        items.add(tool(page, "registers", Paths.REGISTERS, here));
        items.add(toPost);
        items.add(tool(page, "questions", Paths.QUESTIONS, here));
        if (official.has(Role.SUPERVISOR)) {
            items.add(tool(page, "late", Paths.LATE, here));
            items.add(tool(page, "templates", Paths.TEMPLATES, here));
            items.add(tool(page, "accounts", "/desk/accounts", here));
            items.add(tool(page, "body", BodyPaths.HOME, here));
            items.add(tool(page, "delegation", Routes.DELEGATION, here));
        }
        if (VoiceDesk.isOffered(official)) items.add(tool(page, "voice", Paths.VOICE, here));
        if (WithheldController.isOffered(official)) items.add(tool(page, "withheld", Paths.WITHHELD, here));
        items.add(tool(page, "preferences", Paths.PREFERENCES, here));
        return group(page, "tools", items);
    }

    private static NavItem tool(Page page, String name, String address, String here) {
        return new NavItem(page.t("desk.tool." + name), address, null, false, address.equals(here));
    }

    private static NavGroup group(Page page, String name, List<NavItem> items) {
        return new NavGroup(page.t("desk.group." + name), items);
    }

    /** The body one works for; several are told by the first and their number. */
    private String unit(Page page, Official official) {
        List<Integer> bodies = official.memberships().stream()
                .map(ma.chikaya.accounts.Membership::bodyId)
                .distinct()
                .toList();
        if (bodies.isEmpty()) return "";
        if (bodies.getFirst() == Bodies.NATIONAL_DESK && official.has(Role.TRIAGE)) return page.t("desk.unit.triage");
        String first = names.body(page, bodies.getFirst());
        return bodies.size() == 1 ? first : page.t("desk.unit.more", "body", first, "more", bodies.size() - 1);
    }

    /** Whether he keys what people bring: at the counter and on the telephone too. */
    static boolean registers(Official official) {
        return handles(official) || official.has(Role.CLERK) || official.has(Role.OPERATOR);
    }

    static boolean handles(Official official) {
        return official.has(Role.HANDLER) || official.has(Role.SUPERVISOR) || official.has(Role.TRIAGE);
    }
}
