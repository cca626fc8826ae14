package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.ContactSheet;
import ma.chikaya.kernel.Language;
import ma.chikaya.sheets.Column;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Table;
import org.springframework.stereotype.Component;

@Component
class ContactSheetKind implements SheetKind {

    private final ContactSheet contacts;

    ContactSheetKind(ContactSheet contacts) {
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public List<Column> columns() {
        return ContactSheet.COLUMNS;
    }

    @Override
    public Table table(Official official, Language language) {
        return contacts.table(language);
    }

    @Override
    public Plan run(Official official, Sheet sheet, boolean dry) {
        return contacts.run(official.id(), sheet, dry);
    }
}
