package ma.chikaya.directory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Messages;
import ma.chikaya.sheets.Column;
import ma.chikaya.sheets.Columns;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Planned;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Contacts as a sheet, one a line, known by the body's code and, of a service, its Arabic name. A column the sheet has
 * not leaves what is known; an empty cell takes it away. The same sheet brought in again changes nothing.
 */
@Component
public class ContactSheet {

    public static final List<Column> COLUMNS = List.of(
            new Column("code", true, List.of("رمز الإدارة", "Code de l'administration", "Body code")),
            new Column("service", false, List.of("المصلحة بالعربية", "Service en arabe", "Service")),
            new Column("holder_ar", false, List.of("المسؤول بالعربية", "Responsable en arabe", "Holder Arabic")),
            new Column("holder_fr", false, List.of("المسؤول بالفرنسية", "Responsable en français", "Holder French")),
            new Column("office_ar", false, List.of("الصفة بالعربية", "Qualité en arabe", "Office Arabic")),
            new Column("office_fr", false, List.of("الصفة بالفرنسية", "Qualité en français", "Office French")),
            new Column("holder_public", false, List.of("المسؤول للعموم", "Responsable public", "Holder public")),
            new Column("phone", false, List.of("الهاتف", "Téléphone", "Phone")),
            new Column("phone_public", false, List.of("الهاتف للعموم", "Téléphone public", "Phone public")),
            new Column("email", false, List.of("البريد الإلكتروني", "E-mail", "Email")),
            new Column("email_public", false, List.of("البريد للعموم", "E-mail public", "Email public")),
            new Column("address_ar", false, List.of("العنوان بالعربية", "Adresse en arabe", "Address Arabic")),
            new Column("address_fr", false, List.of("العنوان بالفرنسية", "Adresse en français", "Address French")),
            new Column("address_public", false, List.of("العنوان للعموم", "Adresse publique", "Address public")),
            new Column("hours", false, List.of("أوقات الاستقبال", "Heures d'ouverture", "Hours")),
            new Column("hours_public", false, List.of("الأوقات للعموم", "Heures publiques", "Hours public")));

    private final ContactStore store;
    private final ServiceStore services;
    private final Bodies bodies;
    private final Messages messages;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ContactSheet(
            ContactStore store,
            ServiceStore services,
            Bodies bodies,
            Messages messages,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.store = store;
        this.services = services;
        this.bodies = bodies;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /** What is known today, in the columns that are read in. */
    public Table table(Language language) {
        int title = language == Language.FR ? 1 : 0;
        String yes = messages.text(language, "import.yes");
        String no = messages.text(language, "import.no");
        Map<Integer, Service> byId = new HashMap<>();
        services.listEveryActive().forEach(service -> byId.put(service.id(), service));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Contact contact : store.listAll()) {
            Service service = byId.get(contact.service());
            if (contact.service() != 0 && service == null) continue;
            ContactTyped typed = ContactTyped.of(contact);
            rows.add(Arrays.asList(
                    bodies.get(contact.body()).code(),
                    service == null ? null : service.name().ar(),
                    typed.holderAr(),
                    typed.holderFr(),
                    typed.officeAr(),
                    typed.officeFr(),
                    typed.holderPublic() ? yes : no,
                    typed.phone(),
                    typed.phonePublic() ? yes : no,
                    typed.email(),
                    typed.emailPublic() ? yes : no,
                    typed.addressAr(),
                    typed.addressFr(),
                    typed.addressPublic() ? yes : no,
                    typed.hours(),
                    typed.hoursPublic() ? yes : no));
        }
        return new Table(
                messages.text(language, "import.kind.contacts"),
                language != Language.FR,
                COLUMNS.stream().map(column -> column.titles().get(title)).toList(),
                rows);
    }

    /** Finds all that is wrong, or all that changes; writes only where nothing is wrong and {@code dry} is false. */
    public Plan run(int by, Sheet sheet, boolean dry) {
        List<Fault> faults = new ArrayList<>();
        List<Planned> planned = new ArrayList<>();
        Columns columns = Columns.match(sheet, COLUMNS, faults);
        if (!faults.isEmpty()) return new Plan(faults, planned, 0);
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            List<Contact> wanted = read(sheet, columns, faults, planned);
            if (!dry && faults.isEmpty() && !wanted.isEmpty()) {
                store.putAll(wanted, by, clock.instant());
                audit.add(by, "contacts-brought-in", "contacts", "changes:" + wanted.size());
            }
            return new Plan(faults, planned, sheet.rows().size() - planned.size());
        }));
    }

    private List<Contact> read(Sheet sheet, Columns columns, List<Fault> faults, List<Planned> planned) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Service service : services.listEveryActive()) {
            numbers.put(service.body() + " " + service.name().ar(), service.id());
        }
        Map<String, Contact> known = new HashMap<>();
        for (Contact contact : store.listAll()) known.put(contact.body() + " " + contact.service(), contact);
        Map<String, Integer> lines = new HashMap<>();
        List<Contact> wanted = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            SheetLine line = new SheetLine(columns, row, faults);
            Optional<Body> body = bodies.findByCode(line.need("code"));
            if (body.isEmpty()) {
                if (!line.get("code").isEmpty()) line.fault("code", "import.fault.body-unknown");
                check(line, ContactTyped.of(Contact.none(0, 0)));
                continue;
            }
            String name = line.get("service");
            Integer service =
                    name.isEmpty() ? Integer.valueOf(0) : numbers.get(body.get().id() + " " + name);
            if (service == null) line.fault("service", "import.fault.service-unknown");
            int number = service == null ? 0 : service;
            Integer before = lines.putIfAbsent(body.get().id() + " " + name, row.line());
            if (before != null) line.fault("code", new Refusal("import.fault.contact-twice", Map.of("line", before)));
            Contact now = known.getOrDefault(
                    body.get().id() + " " + number, Contact.none(body.get().id(), number));
            ContactTyped typed = check(line, ContactTyped.of(now));
            if (!line.isSound()) continue;
            Contact read = typed.read(body.get().id(), number);
            if (read.says(now)) continue;
            LocalText shown = name.isEmpty() ? body.get().label() : new LocalText(name, name);
            planned.add(new Planned(row.line(), body.get().code(), shown, "import.planned.contact"));
            wanted.add(read.at(now.version()));
        }
        faults.sort(Comparator.comparingInt(Fault::line));
        return wanted;
    }

    /** The line's contact, over what is known; says what is wrong with it. */
    private static ContactTyped check(SheetLine line, ContactTyped known) {
        ContactTyped typed = new ContactTyped(
                cell(line, "holder_ar", known.holderAr()),
                cell(line, "holder_fr", known.holderFr()),
                cell(line, "office_ar", known.officeAr()),
                cell(line, "office_fr", known.officeFr()),
                yes(line, "holder_public", known.holderPublic()),
                cell(line, "phone", known.phone()),
                yes(line, "phone_public", known.phonePublic()),
                cell(line, "email", known.email()),
                yes(line, "email_public", known.emailPublic()),
                cell(line, "address_ar", known.addressAr()),
                cell(line, "address_fr", known.addressFr()),
                yes(line, "address_public", known.addressPublic()),
                cell(line, "hours", known.hours()),
                yes(line, "hours_public", known.hoursPublic()));
        for (ContactTyped.Wrong wrong : typed.check()) {
            line.fault(wrong.part().replace('-', '_'), new Refusal(wrong.key()));
        }
        return typed;
    }

    private static String cell(SheetLine line, String field, String known) {
        return line.has(field) ? line.get(field) : known;
    }

    private static boolean yes(SheetLine line, String field, boolean known) {
        return line.has(field) ? line.yes(field) : known;
    }
}
