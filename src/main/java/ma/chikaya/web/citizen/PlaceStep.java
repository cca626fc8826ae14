package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Mention;
import ma.chikaya.directory.Territories;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where it happened: what the text already says is filled in and said; a place abroad, or none at all. */
@Controller
class PlaceStep {

    /** Words for a consulate or an embassy; beside a place in Morocco they mean one that stands there. */
    private static final Pattern ABROAD = Pattern.compile(
            "\\b(consul(at|ats|aire|aires)|ambassades?)\\b|قنصلي|سفار[ةه]|[9q]onsoli",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Form.Place NO_COUNTRY = new Form.Place(Form.Where.ABROAD, "", "", "", "", "", "");

    private final Flow flow;
    private final StepAnswers answers;
    private final Territories territories;
    private final Bodies bodies;
    private final Warnings warnings;

    PlaceStep(Flow flow, StepAnswers answers, Territories territories, Bodies bodies, Warnings warnings) {
        this.flow = flow;
        this.answers = answers;
        this.territories = territories;
        this.bodies = bodies;
        this.warnings = warnings;
    }

    @GetMapping("/new/place")
    ModelAndView show(Page page, HttpServletRequest request) {
        String where = new Fields(request).line("where");
        return answers.show(request, Step.PLACE, draft -> {
            Map<String, Object> view = view(page, draft, where);
            view.put("danger", warnings.isDanger(draft.form()));
            return view;
        });
    }

    private Map<String, Object> view(Page page, Draft draft, String where) {
        Form.Place kept = draft.form().place();
        if (!where.isEmpty()
                && (kept == null || !where.equalsIgnoreCase(kept.where().name()))) {
            boolean abroad = where.equalsIgnoreCase("abroad");
            kept = new Form.Place(
                    abroad ? Form.Where.ABROAD : Form.Where.MOROCCO,
                    "",
                    kept == null ? "" : kept.words(),
                    "",
                    "",
                    "",
                    "");
        }
        if (kept != null && kept.where() != Form.Where.NOWHERE) return view(page, kept, null);
        return mentioned(page, draft);
    }

    @PostMapping("/new/place")
    ModelAndView save(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        Form.Place place = fields.isThen("nowhere") ? Form.Place.NOWHERE : typed(fields);
        Form typed = Form.empty(page.language()).with(place);
        var wrong = answers.check(typed, Field.Part.PLACE);
        boolean listing = fields.isThen("show");
        if (!wrong.isEmpty() && !listing && !fields.isThen("later")) {
            return answers.page(
                    Step.PLACE,
                    Answer.WRONG,
                    answers.frame(request, Step.PLACE, typed, fields.has("change"))
                            .with(Wrong.say(page, wrong)),
                    view(page, place, null));
        }
        Flow.Saving saving = flow.save(request, response, page, false, draft -> draft.with(form -> moved(form, place)));
        if (saving instanceof Flow.Saving.Away) {
            return answers.page(
                    Step.PLACE,
                    Answer.AWAY,
                    StepFrame.of(Step.PLACE, typed, fields.has("change")).saying("citizen.notice.away"),
                    view(page, place, null));
        }
        if (listing && saving instanceof Flow.Saving.Saved) {
            return Answer.to(Step.PLACE.path() + (fields.has("change") ? "?change" : "") + "#territory");
        }
        return answers.next(Step.PLACE, saving, fields);
    }

    /** A body that does not serve the new place is asked for again. */
    private Form moved(Form form, Form.Place place) {
        Form moved = form.with(place);
        Integer chosen = form.addressee() == null ? null : form.addressee().body();
        if (chosen == null
                || place.where() != Form.Where.MOROCCO
                || place.territory().isEmpty()) return moved;
        String territory = bodies.find(chosen).map(Body::territory).orElse(null);
        if (territory == null || territories.find(place.territory()).isEmpty()) return moved;
        boolean serves = territories.isWithin(place.territory(), territory);
        return serves ? moved : moved.with((Form.Addressee) null);
    }

    private Map<String, Object> mentioned(Page page, Draft draft) {
        Form.Told told = draft.form().told();
        List<Mention> mentions = told == null ? List.of() : territories.mentionedIn(told.text());
        if (mentions.isEmpty() || !mentions.getFirst().certain()) {
            boolean abroad = told != null && ABROAD.matcher(told.text()).find();
            return view(page, abroad ? NO_COUNTRY : Form.Place.in("", ""), null);
        }
        Mention first = mentions.getFirst();
        return view(page, Form.Place.in(first.territory().code(), ""), first);
    }

    private Form.Place typed(Fields fields) {
        boolean abroad = fields.line("where").equals("abroad");
        boolean removed = fields.has("located") && !fields.has("kept");
        return new Form.Place(
                abroad ? Form.Where.ABROAD : Form.Where.MOROCCO,
                abroad ? "" : Levels.lowest(territories, fields),
                fields.line("words"),
                abroad || removed ? "" : fields.line("lat"),
                abroad || removed ? "" : fields.line("lon"),
                abroad ? fields.line("country") : "",
                abroad ? fields.line("consulate") : "");
    }

    private Map<String, Object> view(Page page, Form.Place place, @Nullable Mention mention) {
        Map<String, Object> view = new HashMap<>();
        view.put("place", place);
        view.put("mention", mention == null ? null : mention.territory().name().in(page.language()));
        if (place.where() == Form.Where.ABROAD) view.put("countries", Countries.choices(page, place.country()));
        else view.put("levels", Levels.of(territories, page, place.territory()));
        return view;
    }
}
