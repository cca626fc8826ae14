package ma.chikaya.web.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a membership from a form that may still lack its body or its service. */
@Component
class MembershipDrafts {

    private static final int MOST_BODIES = 8;

    private final Bodies bodies;
    private final Services services;

    MembershipDrafts(Bodies bodies, Services services) {
        this.bodies = bodies;
        this.services = services;
    }

    MembershipDraft empty(Page page) {
        return draft(page, MembershipForm.empty(), null, null, List.of(), List.of());
    }

    MembershipDraft read(Page page, MembershipForm form) {
        List<FormError> errors = new ArrayList<>();
        Role role = form.role();
        if (role == null) errors.add(new FormError("role", page.t("admin.role.missing")));
        if (role == Role.TRIAGE || role == Role.ADMIN) {
            return draft(page, form, null, Membership.of(role, Bodies.NATIONAL_DESK), List.of(), errors);
        }
        Optional<Body> body = form.find()
                ? Optional.empty()
                : Optional.ofNullable(form.body()).flatMap(bodies::find);
        if (body.isEmpty()) {
            Set<Body> found = search(form.bodyQuery());
            errors.add(new FormError("body", page.t(found.isEmpty() ? "admin.body.missing" : "admin.body.choose")));
            return draft(page, form, null, null, found, errors);
        }
        Integer service = role == Role.AGENT ? service(page, form, body.get(), errors) : null;
        if (form.deputy() && role != null && !role.decides()) {
            errors.add(new FormError("deputy", page.t("accounts.refusal.deputy")));
        }
        Membership membership = errors.isEmpty()
                ? new Membership(body.get().id(), service, Objects.requireNonNull(role), form.deputy())
                : null;
        return draft(page, form, body.get(), membership, List.of(body.get()), errors);
    }

    private @Nullable Integer service(Page page, MembershipForm form, Body body, List<FormError> errors) {
        List<Service> there = services.listOf(body.id());
        if (there.isEmpty()) {
            errors.add(new FormError("service", page.t("admin.service.none")));
            return null;
        }
        Optional<Integer> chosen = there.stream()
                .map(Service::id)
                .filter(id -> id.equals(form.service()))
                .findFirst();
        if (chosen.isEmpty()) errors.add(new FormError("service", page.t("accounts.refusal.service")));
        return chosen.orElse(null);
    }

    /** The national desk too: nobody finds it by name, since nobody complains of it. */
    private Set<Body> search(String query) {
        if (query.isEmpty()) return Set.of();
        Set<Body> found = new LinkedHashSet<>(bodies.search(query, null, MOST_BODIES));
        found.add(bodies.get(Bodies.NATIONAL_DESK));
        return found;
    }

    private MembershipDraft draft(
            Page page,
            MembershipForm form,
            @Nullable Body body,
            @Nullable Membership membership,
            Collection<Body> found,
            List<FormError> errors) {
        List<Choice> roles = Stream.concat(
                        Stream.of(new Choice("", page.t("admin.choose"), form.role() == null)),
                        Stream.of(Role.values())
                                .map(role -> new Choice(role.name(), page.t(role.key()), role == form.role())))
                .toList();
        List<Choice> choices = found.stream()
                .map(one -> new Choice(
                        Integer.toString(one.id()),
                        one.label().in(page.language()),
                        body != null && one.id() == body.id()))
                .toList();
        return new MembershipDraft(
                form,
                membership,
                List.copyOf(errors),
                roles,
                choices,
                services(page, form, body == null ? found : List.of(body)));
    }

    /** Those of every body there is to choose from, so that one answer to the form is enough. */
    private List<Choice> services(Page page, MembershipForm form, Collection<Body> there) {
        if (form.role() != null && form.role() != Role.AGENT) return List.of();
        List<Choice> choices = there.stream()
                .flatMap(body -> services.listOf(body.id()).stream()
                        .map(one -> choice(page, form, one, there.size() > 1 ? body : null)))
                .toList();
        return choices.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice("", page.t("admin.choose"), form.service() == null)),
                                choices.stream())
                        .toList();
    }

    private static Choice choice(Page page, MembershipForm form, Service one, @Nullable Body of) {
        String name = one.name().in(page.language());
        return new Choice(
                Integer.toString(one.id()),
                of == null ? name : of.label().in(page.language()) + " · " + name,
                Objects.equals(one.id(), form.service()));
    }
}
