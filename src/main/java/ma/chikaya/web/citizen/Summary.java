package ma.chikaya.web.citizen;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.intake.Dates;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.GivenAnswer;
import ma.chikaya.intake.Questions;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.people.Phones;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import ma.chikaya.web.SummaryRow;
import org.springframework.stereotype.Component;

/** What will be sent, line by line, each with the way back to its question. */
@Component
class Summary {

    private final Bodies bodies;
    private final OfferedBodies offered;
    private final Territories territories;
    private final DraftFiles files;
    private final Questions questions;

    Summary(Bodies bodies, OfferedBodies offered, Territories territories, DraftFiles files, Questions questions) {
        this.questions = questions;
        this.bodies = bodies;
        this.offered = offered;
        this.territories = territories;
        this.files = files;
    }

    List<SummaryRow> of(Page page, Draft draft) {
        Form form = draft.form();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row(
                page,
                "kind",
                Step.TELL,
                Pieces.of(Kinds.of(form)
                        .map(kind -> page.html("intake.kind." + kind.word()))
                        .orElse(page.html("intake.kind.complaint")))));
        rows.add(row(page, "text", Step.TELL, told(page, draft)));
        if (form.isObstacle()) rows.add(row(page, "business", Step.BUSINESS, obstacle(page, form)));
        rows.add(row(page, "place", Step.PLACE, place(page, form)));
        if (Step.of(form).contains(Step.BODY)) rows.add(row(page, "body", Step.BODY, body(page, form)));
        for (GivenAnswer answer : questions.given(form, draft.id())) {
            rows.add(new SummaryRow(
                    answer.label().in(page.language()),
                    Html.text(answer.value().in(page.language())),
                    Step.EVIDENCE.path() + "?change"));
        }
        rows.add(row(page, "evidence", Step.EVIDENCE, evidence(page, draft)));
        Form.Who who = form.who();
        if (who == null) return rows;
        rows.add(row(page, "you", Step.YOU, you(page, who)));
        rows.add(row(
                page, "withheld", Step.YOU, page.html("citizen.check.withheld." + (who.withheld() ? "yes" : "no"))));
        if (who.helper() != null) rows.add(row(page, "helper", Step.YOU, helper(page, who.helper())));
        rows.add(row(page, "language", Step.YOU, Html.text(form.language().ownName())));
        return rows;
    }

    private static SummaryRow row(Page page, String name, Step step, Content value) {
        return new SummaryRow(page.t("citizen.check." + name), value, step.path() + "?change");
    }

    private Content told(Page page, Draft draft) {
        Form.Told told = draft.form().told();
        if (told == null) return page.html("citizen.check.nothing");
        DraftFiles.Row recording = files.spoken(draft, page.language());
        Pieces pieces = new Pieces();
        if (!told.text().isBlank()) pieces.add(Pieces.words(told.text()));
        if (recording != null) {
            pieces.line(page.html(
                    "citizen.check.recording",
                    "size",
                    Html.code(recording.file().size())));
        }
        return pieces.isEmpty() ? page.html("citizen.check.nothing") : pieces;
    }

    private static Content obstacle(Page page, Form form) {
        Form.Obstacle obstacle = form.obstacle();
        if (obstacle == null || obstacle.equals(Form.Obstacle.UNTOLD)) return page.html("citizen.check.nothing");
        Pieces pieces = new Pieces();
        if (obstacle.stage() != null) pieces.line(page.html(obstacle.stage().key()));
        if (!obstacle.licence().isBlank()) pieces.line(Html.text(obstacle.licence()));
        if (!obstacle.requestedOn().isBlank()) {
            pieces.line(Dates.read(obstacle.requestedOn())
                    .map(day -> page.html("citizen.check.requested", "date", day))
                    .orElse(Html.text(obstacle.requestedOn())));
        }
        return pieces;
    }

    private Content place(Page page, Form form) {
        Form.Place place = form.place();
        if (place == null || place.where() == Form.Where.NOWHERE) return page.html("citizen.check.nowhere");
        Pieces pieces = new Pieces();
        territories
                .find(place.territory())
                .ifPresent(territory -> pieces.line(Html.text(territory.label().in(page.language()))));
        if (!place.country().isBlank()) pieces.line(Html.text(Countries.name(place.country(), page.language())));
        if (!place.consulate().isBlank()) pieces.line(Html.text(place.consulate()));
        if (!place.words().isBlank()) pieces.line(Html.text(place.words()));
        if (!place.lat().isBlank()) pieces.line(page.html("citizen.place.located"));
        return pieces.isEmpty() ? page.html("citizen.check.nowhere") : pieces;
    }

    private Content body(Page page, Form form) {
        Integer chosen = form.addressee() == null ? null : form.addressee().body();
        Body body = chosen == null ? null : bodies.find(chosen).orElse(null);
        if (body == null) return page.html("citizen.body.unknown");
        Pieces pieces = new Pieces().line(Html.text(body.label().in(page.language())));
        Content handled = offered.handled(page, body);
        if (handled != null) pieces.hint(handled);
        return pieces;
    }

    private Content evidence(Page page, Draft draft) {
        List<DraftFiles.Row> evidence = files.evidence(draft, page.language());
        if (evidence.isEmpty()) return page.html("citizen.check.nothing");
        Pieces pieces = new Pieces();
        evidence.forEach(row -> pieces.line(Html.text(row.file().name())));
        return pieces;
    }

    private static Content you(Page page, Form.Who who) {
        Pieces pieces = new Pieces();
        if (!who.type().isBlank()) pieces.line(page.html("people.type." + who.type()));
        if (who.organisation() != null && !who.organisation().isBlank()) pieces.line(Html.text(who.organisation()));
        if (!who.name().isBlank()) pieces.line(Html.text(who.name()));
        if (!who.phone().isBlank()) pieces.line(Html.code(phone(who.phone())));
        if (!who.email().isBlank()) pieces.line(Html.code(who.email()));
        if (!who.identityNumber().isBlank() && !who.identityType().isBlank()) {
            pieces.line(page.html(
                    "citizen.check.identity",
                    "type",
                    page.html("people.identity." + who.identityType()),
                    "number",
                    Html.code(who.identityNumber())));
        }
        return pieces;
    }

    private static Content helper(Page page, Form.Helper helper) {
        Pieces pieces = new Pieces();
        if (!helper.name().isBlank()) pieces.line(Html.text(helper.name()));
        if (!helper.phone().isBlank()) pieces.line(Html.code(phone(helper.phone())));
        if (!helper.email().isBlank()) pieces.line(Html.code(helper.email()));
        return pieces.line(page.html("intake.sees." + helper.sees().name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** In the groups people read it by, where it is one. */
    private static String phone(String typed) {
        Outcome<String> parsed = Phones.parse(typed);
        return parsed.isDone() ? Phones.display(parsed.get()) : typed;
    }
}
