package ma.chikaya.web.admin;

import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.BodySheet;
import ma.chikaya.kernel.Language;
import ma.chikaya.sheets.Column;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Table;
import org.springframework.stereotype.Component;

@Component
class BodySheetKind implements SheetKind {

    private final BodySheet bodies;

    BodySheetKind(BodySheet bodies) {
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "bodies";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Column> columns() {
        return BodySheet.COLUMNS;
    }

    @Override
    public Table table(Official official, Language language) {
        return bodies.table(language);
    }

    @Override
    public Plan run(Official official, Sheet sheet, boolean dry) {
        return bodies.run(official.id(), sheet, dry);
    }
}
