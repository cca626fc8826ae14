package ma.chikaya.web.supervision;

import java.util.List;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.web.desk.Reminders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reminds the bodies ticked of all they have late, the oldest first. */
@Controller
class RemindController {

    private final Cases cases;
    private final Bodies bodies;
    private final Access access;
    private final Reminders reminders;

    RemindController(Cases cases, Bodies bodies, Access access, Reminders reminders) {
        this.cases = cases;
        this.bodies = bodies;
        this.access = access;
        this.reminders = reminders;
    }

    @PostMapping(TerritoryController.ONE + "/remind")
    String remind(
            Official official,
            @PathVariable String code,
            @RequestParam(name = "pick", defaultValue = "") List<Integer> picked,
            @RequestParam(defaultValue = "") String text) {
        Body top = bodies.findByCode(code).orElseThrow(Access::notFound);
        access.get(official, top.id());
        if (picked.isEmpty()) return "redirect:" + Territories.path(top) + "?did=remind-none";
        List<Integer> under = picked.stream()
                .filter(body -> bodies.find(body).isPresent() && bodies.isWithin(body, top.id()))
                .toList();
        List<UUID> ids = cases.listLate(official, under, Reminders.MOST).stream()
                .limit(Reminders.MOST)
                .map(CaseLine::id)
                .toList();
        Reminders.Told told = reminders.send(official, ids, text);
        return "redirect:" + Territories.path(top) + "?did=reminded&" + told.parameters();
    }
}
