package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.Language;
import ma.chikaya.routing.Topic;
import ma.chikaya.routing.Topics;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Services and contacts as sheets: dry first, all or nothing, twice is once. */
@ChikayaTest
class ServiceSheetTest {

    @Autowired
    ServiceSheet services;

    @Autowired
    ContactSheet contacts;

    @Autowired
    ServiceStore serviceStore;

    @Autowired
    Contacts kept;

    @Autowired
    Bodies bodies;

    @Autowired
    BodyChanges changes;

    @Autowired
    Officials officials;

    @Autowired
    Topics topics;

    private int admin;
    private Body body;

    @BeforeEach
    void aBody() {
        admin = SomeOfficials.admin(officials).id();
        body = SomeBodies.agencyUnder(
                changes, bodies, admin, bodies.getByCode("CG").id());
    }

    private static Sheet sheet(String... lines) {
        try {
            return Sheets.read(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Plan bring(boolean dry, String... lines) {
        return services.run(admin, sheet(lines), dry, said -> topics.find(said).map(Topic::code));
    }

    @Test
    void servicesAreAddedChangedAndClosedAndTwiceIsOnce() {
        String header = "رمز الإدارة;المصلحة بالعربية;المصلحة بالفرنسية;المواضيع;مغلقة";
        String lights = body.code() + ";مصلحة الإنارة;Éclairage;\"streets.lighting, water\";";
        String works = body.code() + ";مصلحة الأشغال;Travaux;;";
        assertThat(bring(true, header, lights, works).changes()).hasSize(2);
        assertThat(serviceStore.listActive(body.id())).isEmpty();
        assertThat(bring(false, header, lights, works).isSound()).isTrue();
        assertThat(serviceStore.listActive(body.id()))
                .extracting(Service::topics)
                .containsExactlyInAnyOrder(Set.of("streets.lighting", "water"), Set.of());
        Plan again = bring(false, header, lights, works);
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
        Plan changed = bring(
                false,
                header,
                body.code() + ";مصلحة الإنارة;Éclairage public;streets;",
                body.code() + ";مصلحة الأشغال;Travaux;;نعم");
        assertThat(changed.changes()).hasSize(2);
        assertThat(serviceStore.listActive(body.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.topics()).containsExactly("streets"));
    }

    @Test
    void oneWrongLineKeepsAllOut() {
        Plan plan = bring(
                false,
                "code,name_ar,name_fr,topics",
                body.code() + ",مصلحة حسنة,Bon service,",
                body.code() + ",مصلحة حسنة,Bon service,",
                "NOBODY,مصلحة,Service,",
                body.code() + ",Latin,Service,",
                body.code() + ",مصلحة,,",
                body.code() + ",مصلحة أخرى,خدمة,",
                body.code() + ",مصلحة ثالثة,Trois,nothing.at.all");
        assertThat(plan.faults())
                .extracting(Fault::line, Fault::column)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3, "name_ar"),
                        org.assertj.core.groups.Tuple.tuple(4, "code"),
                        org.assertj.core.groups.Tuple.tuple(5, "name_ar"),
                        org.assertj.core.groups.Tuple.tuple(6, "name_fr"),
                        org.assertj.core.groups.Tuple.tuple(7, "name_fr"),
                        org.assertj.core.groups.Tuple.tuple(8, "topics"));
        assertThat(serviceStore.listActive(body.id())).isEmpty();
    }

    @Test
    void contactsKeepWhatTheSheetDoesNotSayAndClearWhatItLeavesEmpty() {
        String code = body.code();
        Plan first = contacts.run(
                admin,
                sheet(
                        "code;phone;phone_public;email;address_ar;address_fr;hours;hours_public",
                        code + ";05 28 86 20 10;oui;a@b.ma;شارع;Rue;\"1-5 08:30-16:30\";نعم"),
                false);
        assertThat(first.faults()).isEmpty();
        Contact contact = kept.get(body.id(), 0);
        assertThat(contact.phone()).isEqualTo("+212528862010");
        assertThat(contact.hours().write()).isEqualTo("1-5 08:30-16:30");
        contacts.run(admin, sheet("code;email", code + ";"), false);
        contact = kept.get(body.id(), 0);
        assertThat(contact.email()).isNull();
        assertThat(contact.phone()).isEqualTo("+212528862010");
        Plan wrong = contacts.run(
                admin,
                sheet(
                        "code;service;phone;email;holder_ar;hours;phone_public",
                        code + ";لا وجود لها;1;x;أحمد;lundi;peut-être"),
                false);
        assertThat(wrong.faults())
                .extracting(Fault::column)
                .contains("service", "phone", "email", "holder_fr", "hours", "phone_public");
        assertThat(kept.get(body.id(), 0).phone()).isEqualTo("+212528862010");
    }

    @Test
    void whatIsTakenOutChangesNothingWhenItComesBack() throws Exception {
        bring(false, "code,name_ar,name_fr,topics", body.code() + ",مصلحة الإنارة,Éclairage,streets.lighting");
        contacts.run(admin, sheet("code;service;phone", body.code() + ";مصلحة الإنارة;3737"), false);
        for (Language language : List.of(Language.AR, Language.FR)) {
            var out = new java.io.ByteArrayOutputStream();
            ma.chikaya.sheets.SheetWriter.xlsx(out, List.of(services.table(language)));
            Sheet back = Sheets.read(new ByteArrayInputStream(out.toByteArray()));
            Plan plan =
                    services.run(admin, back, true, said -> topics.find(said).map(Topic::code));
            assertThat(plan.faults()).isEmpty();
            assertThat(plan.changes()).isEmpty();
            out.reset();
            ma.chikaya.sheets.SheetWriter.csv(out, contacts.table(language));
            Plan same = contacts.run(admin, Sheets.read(new ByteArrayInputStream(out.toByteArray())), true);
            assertThat(same.faults()).isEmpty();
            assertThat(same.changes()).isEmpty();
        }
    }

    @Test
    void manyServicesAreBroughtInAtOnce() {
        String[] lines = new String[4_501];
        lines[0] = "code,name_ar,name_fr,topics";
        List<Body> communes = bodies.list(Family.COMMUNE);
        String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
        for (int i = 0; i < 4_500; i++) {
            String name = "مصلحة " + letters.charAt(i / 1_500) + letters.charAt(3) + " الاستيراد";
            lines[i + 1] =
                    communes.get(i % 1_500).code() + "," + name + ",Import " + "abc".charAt(i / 1_500) + ",streets";
        }
        Plan plan = bring(false, lines);
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.changes()).hasSize(4_500);
        assertThat(bring(true, lines).changes()).isEmpty();
    }

    @Test
    void anUnknownTopicIsNamed() {
        Plan plan = services.run(
                admin,
                sheet("code,name_ar,name_fr,topics", body.code() + ",مصلحة,Service,ghosts"),
                true,
                said -> Optional.empty());
        assertThat(plan.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.arguments()).containsEntry("topic", "ghosts"));
    }
}
