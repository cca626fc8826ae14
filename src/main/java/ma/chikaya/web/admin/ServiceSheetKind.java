package ma.chikaya.web.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.ServiceSheet;
import ma.chikaya.kernel.Language;
import ma.chikaya.routing.Topic;
import ma.chikaya.routing.Topics;
import ma.chikaya.sheets.Column;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Table;
import org.springframework.stereotype.Component;

@Component
class ServiceSheetKind implements SheetKind {

    private final ServiceSheet services;
    private final Topics topics;

    ServiceSheetKind(ServiceSheet services, Topics topics) {
        this.services = services;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<Column> columns() {
        return ServiceSheet.COLUMNS;
    }

    @Override
    public Table table(Official official, Language language) {
        return services.table(language);
    }

    @Override
    public Plan run(Official official, Sheet sheet, boolean dry) {
        return services.run(official.id(), sheet, dry, this::topic);
    }

    private Optional<String> topic(String said) {
        return topics.find(said)
                .or(() -> Stream.concat(topics.list().stream(), topics.listGroups().stream())
                        .filter(topic -> topic.label().ar().equals(said)
                                || topic.label().fr().equalsIgnoreCase(said))
                        .findFirst())
                .map(Topic::code);
    }
}
