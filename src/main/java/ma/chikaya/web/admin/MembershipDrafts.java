package ma.chikaya.web.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
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

/** Reads a membership from a form that may still lack its body or its service; offers what the reader may give. */
@Component
class MembershipDrafts {

    private static final int MOST_BODIES = 8;

    /** So few bodies are all shown at once. */
    private static final int LISTED = 12;

    private final Bodies bodies;
    private final Services services;
    private final Management management;

    MembershipDrafts(Bodies bodies, Services services, Management management) {
        this.bodies = bodies;
        this.services = services;
        this.management = management;
    }

    MembershipDraft empty(Page page, Official official) {
        List<Body> own = few(official);
        return draft(
                page, official, MembershipForm.empty(), own.size() == 1 ? own.getFirst() : null, null, own, List.of());
    }

    MembershipDraft read(Page page, Official official, MembershipForm form) {
        List<FormError> errors = new ArrayList<>();
        Role role = form.role() != null && management.rolesOf(official).contains(form.role()) ? form.role() : null;
        if (role == null) errors.add(new FormError("role", page.t("admin.role.missing")));
        if (role != null && role.isNational()) {
            return draft(page, official, form, null, Membership.of(role, Bodies.NATIONAL_DESK), List.of(), errors);
        }
        Optional<Body> body = form.find()
                ? Optional.empty()
                : Optional.ofNullable(form.body())
                        .flatMap(bodies::find)
                        .filter(one -> management.covers(official, one.id()));
        if (body.isEmpty()) {
            Collection<Body> found = search(official, form.bodyQuery());
            errors.add(new FormError("body", page.t(found.isEmpty() ? "admin.body.missing" : "admin.body.choose")));
            return draft(page, official, form, null, null, found, errors);
        }
        Integer service = role == Role.AGENT ? service(page, form, body.get(), errors) : null;
        if (form.deputy() && role != null && !role.decides()) {
            errors.add(new FormError("deputy", page.t("accounts.refusal.deputy")));
        }
        Membership membership = errors.isEmpty()
                ? new Membership(body.get().id(), service, Objects.requireNonNull(role), form.deputy())
                : null;
        List<Body> own = few(official);
        return draft(page, official, form, body.get(), membership, own.isEmpty() ? List.of(body.get()) : own, errors);
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

    /** The bodies of a supervisor who has only a few; the others are searched for. */
    private List<Body> few(Official official) {
        if (management.isCentre(official)) return List.of();
        Set<Integer> own = management.bodiesOf(official);
        return own.size() > LISTED ? List.of() : own.stream().map(bodies::get).toList();
    }

    /** The national desk too: nobody finds it by name, since nobody complains of it. */
    private Collection<Body> search(Official official, String query) {
        List<Body> few = few(official);
        if (!few.isEmpty() || query.isEmpty()) return few;
        if (management.isCentre(official)) {
            Set<Body> found = new LinkedHashSet<>(bodies.search(query, null, MOST_BODIES));
            found.add(bodies.get(Bodies.NATIONAL_DESK));
            return found;
        }
        // A common name is found all over the country before it is found here.
        return bodies.search(query, null, 40).stream()
                .filter(body -> management.covers(official, body.id()))
                .limit(MOST_BODIES)
                .toList();
    }

    private MembershipDraft draft(
            Page page,
            Official official,
            MembershipForm form,
            @Nullable Body body,
            @Nullable Membership membership,
            Collection<Body> found,
            List<FormError> errors) {
        List<Choice> roles = Stream.concat(
                        Stream.of(new Choice("", page.t("admin.choose"), form.role() == null)),
                        management.rolesOf(official).stream()
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
                services(page, form, body == null ? found : List.of(body)),
                management.isCentre(official),
                few(official).isEmpty());
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
