package ma.chikaya.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.Searches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done from the list: giving ticked submissions to somebody, reminding of them, keeping and forgetting views. */
@Controller
class InboxActions {

    private static final int LONGEST_NAME = 60;

    private final Cases cases;
    private final Searches searches;
    private final Reminders reminders;

    InboxActions(Cases cases, Searches searches, Reminders reminders) {
        this.cases = cases;
        this.searches = searches;
        this.reminders = reminders;
    }

    @PostMapping("/desk/assign")
    String assign(
            Official official,
            @RequestParam(name = "pick", defaultValue = "") List<String> picked,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back) {
        InboxFilter filter = InboxFilter.read(searches.open(official, Query.read(back)));
        if (picked.isEmpty() || !to.matches("\\d{1,9}")) return redirect(filter, "assign-none", 0, 0);
        int assignee = Integer.parseInt(to);
        int done = 0;
        for (String code : picked) if (assign(official, code, assignee)) done++;
        return redirect(filter, "assign", done, picked.size() - done);
    }

    private boolean assign(Official official, String code, int assignee) {
        Optional<CaseFile> file = TrackingCode.find(code).flatMap(c -> cases.find(official, c));
        if (file.isEmpty()) return false;
        Integer before = file.get().line().assigneeId();
        if (before != null && before == assignee) return true;
        return cases.assign(official, file.get().line().id(), assignee).isDone();
    }

    /** Of the bodies below: ticked cases are called to mind, once a day each. */
    @PostMapping("/desk/remind")
    String remind(
            Official official,
            @RequestParam(name = "pick", defaultValue = "") List<String> picked,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String back) {
        InboxFilter filter = InboxFilter.read(searches.open(official, Query.read(back)));
        if (picked.isEmpty()) return redirect(filter, "remind-none", 0, 0);
        List<UUID> ids = picked.stream()
                .limit(Reminders.MOST)
                .flatMap(code -> TrackingCode.find(code).flatMap(one -> cases.find(official, one)).stream())
                .map(file -> file.line().id())
                .toList();
        Reminders.Told told = reminders.send(official, ids, text);
        return redirect(filter, "reminded", told.done(), told.not());
    }

    @PostMapping("/desk/views")
    String save(Official official, @RequestParam Map<String, String> typed) {
        InboxFilter filter = InboxFilter.read(searches.open(official, Query.read(typed.getOrDefault("query", ""))));
        String name = CleanText.cleanLine(typed.getOrDefault("name", ""));
        if (name.isEmpty() || !filter.narrows()) return "redirect:" + filter.address();
        String brief = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        cases.savedViews().save(official.id(), brief, filter.kept());
        return redirect(filter, "view-saved", 0, 0);
    }

    @PostMapping("/desk/views/{id}/remove")
    String remove(Official official, @PathVariable int id) {
        cases.savedViews().remove(official.id(), id);
        return "redirect:/desk?did=view-removed";
    }

    private static String redirect(InboxFilter filter, String did, int done, int not) {
        return "redirect:" + filter.address("did", did) + "&n=" + done + (not > 0 ? "&not=" + not : "");
    }
}
