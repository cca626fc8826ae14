package ma.chikaya.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.NewOfficial;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the bodies their officials. Known addresses are found again, so that it may run twice. */
@Component
class DemoOfficials {

    static final String AT = "@demo.chikaya.example";

    private static final List<LocalText> SERVICES = List.of(
            new LocalText("مصلحة الأشغال والصيانة", "Service des travaux et de l'entretien"),
            new LocalText("القسم التقني", "Division technique"),
            new LocalText("مصلحة الشؤون الإدارية", "Service des affaires administratives"));

    private final Officials officials;
    private final Services services;
    private final Bodies bodies;

    DemoOfficials(Officials officials, Services services, Bodies bodies) {
        this.officials = officials;
        this.services = services;
        this.bodies = bodies;
    }

    /** The officials whose sign-in is published. */
    void createPublished() {
        for (SignIns.One one : SignIns.ALL) {
            Body body = bodies.getByCode(one.body());
            Membership membership = one.role() == Role.AGENT
                    ? Membership.agent(body.id(), serviceOf(body))
                    : Membership.of(one.role(), body.id());
            create(one.address(), one.name(), SignIns.PASSWORD, membership);
        }
    }

    /** Two communes whose users were invited and have not come yet, for their province to see. */
    void createInvited() {
        bodies.listChildren(bodies.getByCode(DemoBodies.TIZNIT_PROVINCE).id()).stream()
                .filter(body -> body.family() == Family.COMMUNE && !body.code().equals(DemoBodies.TIZNIT))
                .limit(2)
                .forEach(this::invite);
    }

    private void invite(Body body) {
        String address = "unite." + body.code().toLowerCase(Locale.ROOT) + AT;
        if (officials.find(address).isPresent()) return;
        LocalText name = Names.person(new Random(body.id()));
        Membership handler = Membership.of(Role.HANDLER, body.id());
        officials
                .invite(null, new NewOfficial(address, name, Language.AR, List.of(handler), null), null)
                .get();
    }

    Map<Integer, Crew> createCrews(List<Body> chosen) {
        Map<Integer, Crew> crews = new HashMap<>();
        for (Body body : chosen) crews.put(body.id(), crew(body));
        return crews;
    }

    Official triage() {
        return find(SignIns.TRIAGE);
    }

    Official operator() {
        return find(SignIns.OPERATOR);
    }

    private Crew crew(Body body) {
        Random random = new Random(body.id());
        boolean hasService = body.order() != BodyOrder.ADMINISTRATIONS || body.family() == Family.SRM;
        Integer service = hasService ? Integer.valueOf(serviceOf(body)) : null;
        // A second one, so that a question can be put to several.
        if (hasService && body.family() == Family.COMMUNE) services.add(body.id(), SERVICES.getLast());
        return new Crew(
                body,
                official(body, Role.HANDLER, "unite", Membership.of(Role.HANDLER, body.id()), random),
                official(body, Role.SUPERVISOR, "supervision", Membership.of(Role.SUPERVISOR, body.id()), random),
                service == null
                        ? null
                        : official(body, Role.AGENT, "service", Membership.agent(body.id(), service), random),
                service);
    }

    private Official official(Body body, Role role, String address, Membership membership, Random random) {
        LocalText name = Names.person(random);
        for (SignIns.One one : SignIns.ALL) {
            if (one.body().equals(body.code()) && one.role() == role) return find(one.address());
        }
        return create(address + "." + body.code().toLowerCase(Locale.ROOT), name, null, membership);
    }

    private int serviceOf(Body body) {
        return services.add(body.id(), SERVICES.get(body.family() == Family.COMMUNE ? 0 : 1 + body.id() % 2))
                .id();
    }

    private Official create(String address, LocalText name, @Nullable String password, Membership membership) {
        return officials
                .find(address + AT)
                .orElseGet(() -> officials
                        .create(null, new NewOfficial(address + AT, name, Language.AR, List.of(membership), password))
                        .get()
                        .official());
    }

    private Official find(String address) {
        return officials.find(address + AT).orElseThrow();
    }
}
