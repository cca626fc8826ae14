package ma.chikaya.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.SheetPlan.What;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.sheets.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChikayaTest
class AccountSheetsTest {

    private static final String HEADER =
            "رمز الإدارة;الاسم بالعربية;Nom en français;E-mail;المهمة;المصلحة;نائب المشرف;ابتداء من\n";

    private static int next = 1;

    @Autowired
    AccountSheets sheets;

    @Autowired
    Officials officials;

    @Autowired
    Management management;

    @Autowired
    Bodies bodies;

    @Autowired
    Services services;

    @Autowired
    JdbcClient jdbc;

    private int province;
    private List<Body> communes = List.of();
    private Official rachida;
    private String at = "";

    @BeforeEach
    void aProvinceThatBringsItsCommunesIn() {
        Body body = bodies.getByCode("GOV-12.066");
        province = body.id();
        communes = bodies.listChildren(province).stream()
                .filter(one -> one.family() == Family.COMMUNE)
                .limit(3)
                .toList();
        rachida = SomeOfficials.create(officials, Membership.of(Role.SUPERVISOR, province));
        at = "@sheet" + next++ + ".ma";
    }

    @AfterEach
    void leaveThem() {
        SomeOfficials.removeAll(officials, province);
        communes.forEach(one -> SomeOfficials.removeAll(officials, one.id()));
    }

    @Test
    void threeCommunesComeInFromOneSheetAndTheSameSheetAgainChangesNothing() throws Exception {
        String works = "مصلحة الأشغال " + next;
        services.add(communes.get(0).id(), new LocalText(works, "Travaux " + next));
        String sheet = HEADER
                + line(0, "نعيمة", "Naima", "n", "مستخدم الوحدة المكلفة بالشكايات", "", "نعم", "")
                + line(0, "نعيمة", "Naima", "n", "عون مصلحة", works, "", "")
                + line(1, "سعيد", "Saïd", "s", "Superviseur", "", "non", "15/12/2026")
                + line(2, "هند", "Hind", "h", "CLERK", "", "", "2026-12-01");
        hold(AccountSheetKind.ACCOUNTS, sheet, null);
        SheetPlan plan = sheets.plan(rachida, AccountSheetKind.ACCOUNTS).orElseThrow();
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.newAccounts()).isEqualTo(3);
        assertThat(plan.count(What.NEW_ROLE)).isEqualTo(1);
        assertThat(officials.find("n" + at)).isEmpty();
        int batch = sheets.apply(rachida, AccountSheetKind.ACCOUNTS, "التحاق الجماعات")
                .get();
        Account naima = account("n");
        assertThat(naima.hasPassword()).isFalse();
        assertThat(naima.memberships())
                .extracting(held -> held.membership().role())
                .containsExactlyInAnyOrder(Role.HANDLER, Role.AGENT);
        assertThat(naima.memberships().getFirst().membership().deputy()).isTrue();
        assertThat(management.listStanding(account("s").id()))
                .extracting(HeldMembership::since)
                .containsExactly(LocalDate.of(2026, 12, 15));
        assertThat(management
                        .list(
                                rachida,
                                new AccountFilter("", null, true, AccountFilter.Use.WAITING, null, batch, null, 50))
                        .total())
                .isEqualTo(3);
        assertThat(management.history(naima.id()))
                .extracting(line -> line.action() + " " + line.reason())
                .contains("account.created التحاق الجماعات", "membership.granted التحاق الجماعات");
        hold(AccountSheetKind.ACCOUNTS, sheet, null);
        SheetPlan again = sheets.plan(rachida, AccountSheetKind.ACCOUNTS).orElseThrow();
        assertThat(again.faults()).isEmpty();
        assertThat(again.count(What.UNCHANGED)).isEqualTo(4);
        sheets.apply(rachida, AccountSheetKind.ACCOUNTS, "مرة أخرى").get();
        assertThat(account("n").memberships()).hasSize(2);
    }

    @Test
    void everyFaultIsNamedByLineAndColumnAndNothingIsImported() throws Exception {
        Official stranger = SomeOfficials.create(officials, Membership.of(Role.HANDLER, 1620));
        Official closed = SomeOfficials.create(
                officials, Membership.of(Role.HANDLER, communes.get(0).id()));
        officials.deactivate(rachida, closed.id());
        String sheet = HEADER
                + line(0, "نعيمة", "Naima", "ok", "مستخدم", "", "", "")
                + raw("", "نعيمة", "Naima", "a" + at, "مستخدم", "", "", "")
                + raw("COM-00.000", "نعيمة", "Naima", "b" + at, "مستخدم", "", "", "")
                + raw("COMMUNE", "نعيمة", "Naima", "c" + at, "مستخدم", "", "", "")
                + line(0, "", "Naima", "d", "مستخدم", "", "", "")
                + line(0, "Naima", "Naima", "e", "مستخدم", "", "", "")
                + line(0, "نعيمة", "", "f", "مستخدم", "", "", "")
                + raw(communes.get(0).code(), "نعيمة", "Naima", "nowhere", "مستخدم", "", "", "")
                + raw(communes.get(0).code(), "نعيمة", "Naima", "", "مستخدم", "", "", "")
                + line(0, "نعيمة", "Naima", "g", "عامل النظافة", "", "", "")
                + line(0, "نعيمة", "Naima", "h", "", "", "", "")
                + line(0, "نعيمة", "Naima", "i", "عون مصلحة", "", "", "")
                + line(0, "نعيمة", "Naima", "j", "عون مصلحة", "مصلحة لا وجود لها", "", "")
                + line(0, "نعيمة", "Naima", "k", "مستخدم", "الأشغال", "", "")
                + line(0, "نعيمة", "Naima", "l", "عون الاستقبال", "", "نعم", "")
                + line(0, "نعيمة", "Naima", "m", "مستخدم", "", "ربما", "")
                + line(0, "نعيمة", "Naima", "n", "مستخدم", "", "", "2026-02-30")
                + line(0, "نعيمة", "Naima", "o", "مستخدم", "", "", "2099-01-01")
                + line(0, "نعيمة", "Naima", "p", "مفتش", "", "", "")
                + raw("CPR-12.066", "نعيمة", "Naima", "q" + at, "مستخدم", "", "", "")
                + raw("COM-09.581.01.07", "نعيمة", "Naima", "r" + at, "مستخدم", "", "", "")
                + line(0, "سعاد", "Souad", "ok", "عون الاستقبال", "", "", "")
                + line(0, "نعيمة", "Naima", "ok", "مستخدم", "", "", "")
                + raw(communes.get(0).code(), "نعيمة", "Naima", stranger.email(), "مستخدم", "", "", "")
                + raw(communes.get(0).code(), "نعيمة", "Naima", closed.email(), "مستخدم", "", "", "")
                + line(0, "ن".repeat(121), "Naima", "s", "مستخدم", "", "", "");
        hold(AccountSheetKind.ACCOUNTS, sheet, null);
        SheetPlan plan = sheets.plan(rachida, AccountSheetKind.ACCOUNTS).orElseThrow();
        assertThat(plan.faults())
                .extracting(fault -> fault.line() + " " + fault.column() + " " + fault.key())
                .containsExactly(
                        "3 رمز الإدارة accounts.sheet.missing",
                        "4 رمز الإدارة accounts.sheet.body",
                        "5 رمز الإدارة accounts.sheet.network",
                        "6 الاسم بالعربية accounts.sheet.missing",
                        "7 الاسم بالعربية accounts.sheet.letters",
                        "8 Nom en français accounts.sheet.missing",
                        "9 E-mail accounts.refusal.email",
                        "10 E-mail accounts.sheet.missing",
                        "11 المهمة accounts.sheet.role",
                        "12 المهمة accounts.sheet.missing",
                        "13 المصلحة accounts.refusal.service",
                        "14 المصلحة accounts.sheet.service",
                        "15 المصلحة accounts.sheet.service-role",
                        "16 نائب المشرف accounts.refusal.deputy",
                        "17 نائب المشرف accounts.sheet.yes-no",
                        "18 ابتداء من accounts.sheet.day",
                        "19 ابتداء من accounts.sheet.day-far",
                        "20 المهمة accounts.sheet.not-yours",
                        "21 رمز الإدارة accounts.sheet.not-yours",
                        "22 رمز الإدارة accounts.sheet.not-yours",
                        "23 E-mail accounts.sheet.other-name",
                        "24  accounts.sheet.twice",
                        "25 E-mail accounts.sheet.elsewhere",
                        "26 E-mail accounts.sheet.closed",
                        "27 الاسم بالعربية accounts.refusal.name-long");
        assertThat(refusal(sheets.apply(rachida, AccountSheetKind.ACCOUNTS, "سبب")))
                .isEqualTo("accounts.sheet.faulty");
        assertThat(officials.find("ok" + at)).isEmpty();
        officials.deactivate(SomeOfficials.admin(officials), stranger.id());
    }

    @Test
    void fiveThousandLinesWithErrorsOfManyKindsAreToldApart() throws Exception {
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            sheet.append(
                    switch (i % 10) {
                        case 1 -> raw("COM-99.999." + i, "نعيمة", "Naima", "x" + i + at, "مستخدم", "", "", "");
                        case 2 -> line(0, "", "Naima", "x" + i, "مستخدم", "", "", "");
                        case 3 -> line(0, "نعيمة", "Naima", "x " + i, "مستخدم", "", "", "");
                        case 4 -> line(0, "نعيمة", "Naima", "x" + i, "=1+1", "", "", "");
                        case 5 -> line(0, "نعيمة", "Naima", "x" + i, "مستخدم", "", "", "غدا");
                        case 6 -> line(0, "نعيمة", "=HYPERLINK(0)", "x" + i, "TRIAGE", "", "", "");
                        default -> line(i % 3, "نعيمة", "Naima", "x" + i, "مستخدم", "", "", "");
                    });
        }
        hold(AccountSheetKind.ACCOUNTS, sheet.toString(), null);
        SheetPlan plan = sheets.plan(rachida, AccountSheetKind.ACCOUNTS).orElseThrow();
        assertThat(plan.lines()).isEqualTo(5_000);
        assertThat(plan.faults()).hasSize(500);
        assertThat(plan.faults().stream().map(Fault::key).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        "accounts.sheet.body",
                        "accounts.sheet.missing",
                        "accounts.refusal.email",
                        "accounts.sheet.role",
                        "accounts.sheet.day",
                        "accounts.refusal.national"));
        assertThat(plan.isSound()).isFalse();
    }

    @Test
    void aNameLikeAFormulaStaysText() throws Exception {
        hold(
                AccountSheetKind.ACCOUNTS,
                HEADER + line(0, "نعيمة", "'=cmd|' /C calc'!A0", "formula", "مستخدم", "", "", ""),
                null);
        sheets.apply(rachida, AccountSheetKind.ACCOUNTS, "سبب").get();
        assertThat(account("formula").name().fr()).startsWith("=cmd");
    }

    @Test
    void afterElectionsTheOldSupervisorsEndAndTheNewOnesBeginOnTheSameDay() throws Exception {
        Official old = SomeOfficials.create(
                officials, Membership.of(Role.SUPERVISOR, communes.get(0).id()));
        Official second = SomeOfficials.create(
                officials, Membership.of(Role.SUPERVISOR, communes.get(1).id()));
        LocalDate day = TestClock.TODAY.plusDays(10);
        String sheet = "رمز الجماعة;الاسم بالعربية;Nom;E-mail\n"
                + communes.get(0).code() + ";منى;Mouna;mouna" + at + "\n"
                + communes.get(1).code() + ";" + second.name().ar() + ";"
                + second.name().fr() + ";" + second.email()
                + "\n";
        hold(AccountSheetKind.SUCCESSORS, sheet, day);
        SheetPlan plan = sheets.plan(rachida, AccountSheetKind.SUCCESSORS).orElseThrow();
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.changes())
                .extracting(SheetPlan.Change::what, SheetPlan.Change::accountId, SheetPlan.Change::day)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(What.NEW_ACCOUNT, null, day),
                        org.assertj.core.groups.Tuple.tuple(What.ENDS, old.id(), day.minusDays(1)),
                        org.assertj.core.groups.Tuple.tuple(What.UNCHANGED, second.id(), day))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple(What.ENDS, second.id(), day.minusDays(1)));
        sheets.apply(rachida, AccountSheetKind.SUCCESSORS, "انتخابات").get();
        HeldMembership ended = officials.getAccount(old.id()).memberships().getFirst();
        assertThat(ended.until()).isEqualTo(day.minusDays(1));
        assertThat(management.listStanding(account("mouna").id()).getFirst().since())
                .isEqualTo(day);
        assertThat(officials.getAccount(second.id()).memberships().getFirst().until())
                .isNull();
        hold(AccountSheetKind.SUCCESSORS, sheet, day);
        assertThat(sheets.plan(rachida, AccountSheetKind.SUCCESSORS)
                        .orElseThrow()
                        .changes())
                .extracting(SheetPlan.Change::what)
                .containsOnly(What.UNCHANGED);
        hold(AccountSheetKind.SUCCESSORS, sheet.replace(communes.get(0).code(), "GOV-09.581"), day);
        assertThat(sheets.plan(rachida, AccountSheetKind.SUCCESSORS)
                        .orElseThrow()
                        .faults())
                .extracting(Fault::key)
                .containsExactly("accounts.sheet.not-yours");
    }

    @Test
    void theWholeCountryComesInAtOnce() throws Exception {
        Official admin = SomeOfficials.admin(officials);
        List<Body> all = bodies.list(Family.COMMUNE);
        StringBuilder sheet = new StringBuilder(HEADER);
        int n = 0;
        for (Body one : all) {
            for (String role : List.of("مستخدم", "مشرف", "عون الاستقبال")) {
                sheet.append(raw(one.code(), "موظف", "Agent", "c" + n++ + at, role, "", "", "2027-06-01"));
            }
        }
        sheets.hold(admin, AccountSheetKind.ACCOUNTS, bytes(sheet.toString()), null);
        assertThat(sheets.apply(admin, AccountSheetKind.ACCOUNTS, "التحاق").isDone())
                .isTrue();
        assertThat(jdbc.sql("select count(*) from accounts.membership m join accounts.account a on a.id = m.account_id"
                                + " where a.email like ?")
                        .param("c%" + at)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3 * all.size());
    }

    private void hold(AccountSheetKind kind, String sheet, @Nullable LocalDate day) throws Exception {
        sheets.hold(rachida, kind, bytes(sheet), day);
    }

    private static ByteArrayInputStream bytes(String sheet) {
        return new ByteArrayInputStream(("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_8));
    }

    private Account account(String before) {
        return officials.getAccount(officials.find(before + at).orElseThrow().id());
    }

    private String line(
            int commune, String ar, String fr, String email, String role, String service, String deputy, String since) {
        return raw(communes.get(commune).code(), ar, fr, email + at, role, service, deputy, since);
    }

    private static String raw(String... cells) {
        return String.join(";", cells) + "\n";
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome.fold(done -> "done", why -> why.key());
    }
}
