package ma.chikaya.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Contact;
import ma.chikaya.directory.Contacts;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.directory.Window;
import ma.chikaya.directory.Windows;
import ma.chikaya.kernel.Language;
import ma.chikaya.routing.Topic;
import ma.chikaya.routing.Topics;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.bodies.ContactShown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Each body's own window: its words, how it is reached, what it takes, and the way to file to it. */
@Controller
class WindowPage {

    private final Bodies bodies;
    private final Joined joined;
    private final Contacts contacts;
    private final Services services;
    private final Windows windows;
    private final Topics topics;

    WindowPage(Bodies bodies, Joined joined, Contacts contacts, Services services, Windows windows, Topics topics) {
        this.bodies = bodies;
        this.joined = joined;
        this.contacts = contacts;
        this.services = services;
        this.windows = windows;
        this.topics = topics;
    }

    @GetMapping(Routes.WINDOW + "{slug:[a-z0-9-]{1,120}}")
    ModelAndView show(Page page, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Body body = bodies.findBySlug(slug)
                .filter(one -> one.addressable() || bodies.isEnded(one.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String now = bodies.slug(body.id());
        if (!now.equals(slug)) {
            String query = request.getQueryString();
            RedirectView moved = new RedirectView(Routes.window(now) + (query == null ? "" : "?" + query));
            moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return new ModelAndView(moved);
        }
        return new ModelAndView("web/open/window", "window", shown(page, body));
    }

    private WindowShown shown(Page page, Body body) {
        Window window = windows.get(body.id());
        Contacts.Public told = contacts.getPublic(body.id());
        List<Service> own = services.listOf(body.id());
        ContactShown contact = ContactShown.of(page, told.own());
        int handler = joined.handlingBody(body.id());
        return new WindowShown(
                body.label().in(page.language()),
                Routes.window(bodies.slug(body.id())),
                page.t(body.family().messageKey()),
                welcome(window, page.language()),
                welcomeLanguage(window, page.language()).tag(),
                handler == body.id() ? null : bodies.get(handler).label().in(page.language()),
                body.addressable(),
                bodies.findSuccessor(body.id())
                        .map(one -> new WindowShown.Link(
                                one.label().in(page.language()), Routes.window(bodies.slug(one.id()))))
                        .orElse(null),
                contact,
                missing(contact),
                told.own().isReachable() ? null : above(page, told),
                own.stream()
                        .map(one -> new WindowShown.ServiceShown(
                                one.name().in(page.language()),
                                ContactShown.of(
                                        page,
                                        Objects.requireNonNullElse(
                                                told.services().get(one.id()), Contact.none(body.id(), one.id())))))
                        .toList(),
                offered(page, window, own));
    }

    private WindowShown.@Nullable Above above(Page page, Contacts.Public told) {
        return told.above()
                .map(contact -> {
                    Body body = bodies.get(contact.body());
                    return new WindowShown.Above(
                            body.label().in(page.language()),
                            body.addressable() ? Routes.window(bodies.slug(body.id())) : Routes.DIRECTORY,
                            ContactShown.of(page, contact));
                })
                .orElse(null);
    }

    private static List<String> missing(ContactShown contact) {
        List<String> missing = new ArrayList<>();
        if (contact.phone() == null) missing.add("phone");
        if (contact.email() == null) missing.add("email");
        if (contact.address() == null) missing.add("address");
        if (contact.hours().isEmpty()) missing.add("hours");
        return missing;
    }

    /** What the body chose to offer, else what its services take. */
    private List<Choice> offered(Page page, Window window, List<Service> own) {
        Set<String> codes = new LinkedHashSet<>(window.topics());
        if (codes.isEmpty()) own.forEach(service -> codes.addAll(service.topics()));
        return topics.list().stream()
                .filter(topic -> codes.contains(topic.code()) || codes.contains(Objects.requireNonNull(topic.group())))
                .map(topic -> choice(page, topic))
                .toList();
    }

    private static Choice choice(Page page, Topic topic) {
        return new Choice(topic.code(), topic.label().in(page.language()), false);
    }

    private static @Nullable String welcome(Window window, Language language) {
        return switch (welcomeLanguage(window, language)) {
            case AR -> window.welcomeAr();
            case FR -> window.welcomeFr();
            case ZGH -> window.welcomeZgh();
        };
    }

    /** Whoever reads Tamazight is welcomed in Arabic where the body wrote no more. */
    private static Language welcomeLanguage(Window window, Language language) {
        return language == Language.ZGH && window.welcomeZgh() == null ? Language.AR : language;
    }
}
