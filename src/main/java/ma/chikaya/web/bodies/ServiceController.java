package ma.chikaya.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The services inside a body: what each is called and which topics it takes. */
@Controller
@RequestMapping(BodyPaths.BODY + "/services")
class ServiceController {

    private static final String ONE = "/{service:\\d{1,9}}";

    private static final Map<String, String> FIELDS = Map.of(
            "bodies.refusal.service-fr", "name-fr",
            "bodies.refusal.stale-service", "name-ar");

    private final Keepers keepers;
    private final Services services;
    private final TopicBoxes topics;

    ServiceController(Keepers keepers, Services services, TopicBoxes topics) {
        this.keepers = keepers;
        this.services = services;
        this.topics = topics;
    }

    @GetMapping
    String list(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("home", BodyPaths.of(id, "services"));
        model.addAttribute("back", BodyPaths.of(id));
        model.addAttribute("done", done != null);
        model.addAttribute(
                "services",
                services.listOf(id).stream()
                        .map(one -> new ServiceRow(
                                one.name().ar(),
                                one.name().fr(),
                                topics.names(page, one.topics()),
                                BodyPaths.of(id, "services/" + one.id())))
                        .toList());
        return "web/bodies/services";
    }

    @GetMapping("/new")
    String create(@PathVariable int id, Official official, Page page, Model model) {
        return page(model, page, official, keepers.get(official, id), ServiceForm.EMPTY, List.of());
    }

    @GetMapping(ONE)
    String edit(@PathVariable int id, @PathVariable int service, Official official, Page page, Model model) {
        Body body = keepers.get(official, id);
        return page(model, page, official, body, ServiceForm.of(find(id, service)), List.of());
    }

    @PostMapping({"/new", ONE})
    String save(
            @PathVariable int id,
            @PathVariable(required = false) @Nullable Integer service,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        if (service != null) find(id, service);
        Form form = new Form(request);
        ServiceForm typed = new ServiceForm(
                service, form.line("name-ar"), form.line("name-fr"), topics.known(form.all("topics")), form.version());
        Outcome<Service> saved = services.save(
                official.id(),
                id,
                service,
                typed.version(),
                new LocalText(typed.nameAr(), typed.nameFr()),
                typed.topics());
        return switch (saved) {
            case Outcome.Done<Service> done -> "redirect:" + BodyPaths.of(id, "services") + "?done=yes";
            case Outcome.Refused<Service>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                int now = service == null ? 0 : find(id, service).version();
                String field = FIELDS.getOrDefault(refusal.key(), "name-ar");
                yield page(
                        model,
                        page,
                        official,
                        body,
                        new ServiceForm(service, typed.nameAr(), typed.nameFr(), typed.topics(), now),
                        List.of(new FormError(field, page.t(refusal))));
            }
        };
    }

    @PostMapping(ONE + "/close")
    String close(@PathVariable int id, @PathVariable int service, Official official) {
        keepers.get(official, id);
        services.close(official.id(), find(id, service).id());
        return "redirect:" + BodyPaths.of(id, "services") + "?done=yes";
    }

    private String page(
            Model model, Page page, Official official, Body body, ServiceForm form, List<FormError> errors) {
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("home", BodyPaths.of(body.id(), "services"));
        model.addAttribute("form", form);
        model.addAttribute("groups", topics.of(page, form.topics()));
        model.addAttribute("errors", errors);
        return "web/bodies/service";
    }

    private Service find(int body, int service) {
        return services.find(service)
                .filter(one -> one.body() == body && one.active())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
