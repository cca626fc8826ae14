package ma.chikaya.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Contact;
import ma.chikaya.directory.Contacts;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How a body, or one of its services, is reached. */
@Controller
class ContactController {

    private static final String OF_BODY = BodyPaths.BODY + "/contacts";
    private static final String OF_SERVICE = BodyPaths.BODY + "/services/{service:\\d{1,9}}/contacts";

    private final Keepers keepers;
    private final Contacts contacts;
    private final Services services;

    ContactController(Keepers keepers, Contacts contacts, Services services) {
        this.keepers = keepers;
        this.contacts = contacts;
        this.services = services;
    }

    @GetMapping({OF_BODY, OF_SERVICE})
    String show(
            @PathVariable int id,
            @PathVariable(required = false) @Nullable Integer service,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        Contact kept = contacts.get(id, number(id, service));
        model.addAttribute("done", done != null);
        return page(model, page, official, body, service, ContactForm.of(page, kept), List.of());
    }

    @PostMapping({OF_BODY, OF_SERVICE})
    String save(
            @PathVariable int id,
            @PathVariable(required = false) @Nullable Integer service,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        int number = number(id, service);
        ContactForm form = ContactForm.of(page, new Form(request));
        List<FormError> errors = new ArrayList<>(form.errors(page));
        if (errors.isEmpty()) {
            switch (contacts.save(official.id(), id, number, form.version(), form.typed())) {
                case Outcome.Done<Contact> done -> {
                    return "redirect:" + path(id, service) + "?done=yes";
                }
                case Outcome.Refused<Contact>(var refusal) -> errors.add(new FormError("holder-ar", page.t(refusal)));
            }
            form = form.at(contacts.get(id, number).version());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, official, body, service, form, errors);
    }

    private String page(
            Model model,
            Page page,
            Official official,
            Body body,
            @Nullable Integer service,
            ContactForm form,
            List<FormError> errors) {
        String of = service == null
                ? body.label().in(page.language())
                : services.find(service).orElseThrow().name().in(page.language());
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("path", path(body.id(), service));
        model.addAttribute("back", service == null ? BodyPaths.of(body.id()) : BodyPaths.of(body.id(), "services"));
        model.addAttribute("name", of);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "web/bodies/contacts";
    }

    private int number(int body, @Nullable Integer service) {
        if (service == null) return 0;
        return services.find(service)
                .filter(one -> one.body() == body && one.active())
                .map(Service::id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(int body, @Nullable Integer service) {
        return service == null
                ? BodyPaths.of(body, "contacts")
                : BodyPaths.of(body, "services/" + service + "/contacts");
    }
}
