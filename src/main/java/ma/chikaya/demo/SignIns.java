package ma.chikaya.demo;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.DemoSignIn;
import ma.chikaya.accounts.DemoSignIns;
import ma.chikaya.accounts.Role;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.Announced;
import ma.chikaya.platform.Demo;
import org.springframework.stereotype.Component;

/** The sign-ins anyone may use in a demonstration. */
@Component
class SignIns implements Announced, DemoSignIns {

    static final String PASSWORD = "demonstration";
    static final String TRIAGE = "nadia.triage";
    static final String OPERATOR = "meryem.3737";

    /** One of them: address before the @, name, role in a body, and how it is presented. */
    record One(String address, LocalText name, Role role, String body, LocalText title) {}

    static final List<One> ALL = List.of(
            new One(
                    "khadija.tiznit",
                    new LocalText("خديجة الراجي", "Khadija Rraji"),
                    Role.HANDLER,
                    DemoBodies.TIZNIT,
                    new LocalText("مستخدمة، جماعة تيزنيت", "Utilisatrice, commune de Tiznit")),
            new One(
                    "said.tiznit",
                    new LocalText("سعيد التازي", "Saïd Tazi"),
                    Role.AGENT,
                    DemoBodies.TIZNIT,
                    new LocalText("عون مصلحة، جماعة تيزنيت", "Agent d'un service, commune de Tiznit")),
            new One(
                    "brahim.tiznit",
                    new LocalText("إبراهيم أمغار", "Brahim Amghar"),
                    Role.SUPERVISOR,
                    DemoBodies.TIZNIT,
                    new LocalText("مشرف، جماعة تيزنيت", "Superviseur, commune de Tiznit")),
            new One(
                    "rachida.province",
                    new LocalText("رشيدة السوسي", "Rachida Soussi"),
                    Role.SUPERVISOR,
                    DemoBodies.TIZNIT_PROVINCE,
                    new LocalText("مشرفة، إقليم تيزنيت", "Superviseure, province de Tiznit")),
            new One(
                    "hassan.inspection",
                    new LocalText("حسن الإدريسي", "Hassan Idrissi"),
                    Role.INSPECTOR,
                    DemoBodies.TIZNIT_PROVINCE,
                    new LocalText("مفتش، إقليم تيزنيت", "Inspecteur, province de Tiznit")),
            new One(
                    "karim.sante",
                    new LocalText("كريم المنصوري", "Karim Mansouri"),
                    Role.HANDLER,
                    DemoBodies.MINISTRY,
                    new LocalText("مستخدم، وزارة الصحة", "Utilisateur, ministère de la Santé")),
            new One(
                    "amina.sante",
                    new LocalText("أمينة الفاسي", "Amina Fassi"),
                    Role.SUPERVISOR,
                    DemoBodies.MINISTRY,
                    new LocalText("مشرفة، وزارة الصحة", "Superviseure, ministère de la Santé")),
            new One(
                    TRIAGE,
                    new LocalText("نادية بناني", "Nadia Bennani"),
                    Role.TRIAGE,
                    "NAT",
                    new LocalText("المكتب الوطني للتوجيه", "Bureau national d'orientation")),
            new One(
                    "salma.orientation",
                    new LocalText("سلمى الورياغلي", "Salma Ouriaghli"),
                    Role.SUPERVISOR,
                    "NAT",
                    new LocalText("مشرفة المكتب الوطني للتوجيه", "Superviseure, bureau national d'orientation")),
            new One(
                    OPERATOR,
                    new LocalText("مريم الصقلي", "Meryem Skalli"),
                    Role.OPERATOR,
                    "NAT",
                    new LocalText("عونة مركز النداء 3737", "Téléconseillère, 3737")),
            new One(
                    "youssef.guichet",
                    new LocalText("يوسف أيت علي", "Youssef Aït Ali"),
                    Role.CLERK,
                    DemoBodies.TIZNIT,
                    new LocalText("عون الاستقبال، جماعة تيزنيت", "Agent d'accueil, commune de Tiznit")),
            new One(
                    "driss.administration",
                    new LocalText("إدريس العلوي", "Driss Alaoui"),
                    Role.ADMIN,
                    "NAT",
                    new LocalText("مدير وطني", "Administrateur national")));

    private final Demo demo;

    SignIns(Demo demo) {
        this.demo = demo;
    }

    @Override
    public List<DemoSignIn> list() {
        if (!demo.isOn()) return List.of();
        return ALL.stream()
                .map(one -> new DemoSignIn(one.address() + DemoOfficials.AT, PASSWORD, one.title()))
                .toList();
    }

    @Override
    public List<String> lines() {
        if (!demo.isOn()) return List.of();
        List<String> lines = new ArrayList<>();
        lines.add("Demonstration sign-ins, all with the password " + PASSWORD + ":");
        for (One one : ALL) {
            lines.add("  %-44s %s"
                    .formatted(one.address() + DemoOfficials.AT, one.title().fr()));
        }
        return lines;
    }
}
