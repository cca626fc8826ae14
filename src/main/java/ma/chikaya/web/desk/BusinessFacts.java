package ma.chikaya.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was told about the obstacle a business met: its stage, the licence, the date of the request's receipt. */
@Component
class BusinessFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    List<Facts.Fact> of(Page page, @Nullable String canonical) {
        if (canonical == null) return List.of();
        Map<String, Object> told = read(canonical);
        List<Facts.Fact> facts = new ArrayList<>();
        add(facts, page, "stage", stage(page, told.get("stage")));
        add(facts, page, "licence", text(told.get("licence")));
        add(facts, page, "requestedOn", day(page, told.get("requestedOn")));
        return facts;
    }

    private static void add(List<Facts.Fact> facts, Page page, String name, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        facts.add(new Facts.Fact(page.t("desk.business." + name), Html.text(value)));
    }

    private static @Nullable String stage(Page page, @Nullable Object told) {
        if (told == null) return null;
        String key = "intake.stage." + told.toString().toLowerCase(Locale.ROOT);
        return page.messages().has(key) ? page.t(key) : told.toString();
    }

    private static @Nullable String text(@Nullable Object told) {
        return told == null ? null : told.toString();
    }

    private static @Nullable String day(Page page, @Nullable Object told) {
        try {
            return told == null ? null : Say.date(page, LocalDate.parse(told.toString()));
        } catch (DateTimeParseException none) {
            return told.toString();
        }
    }

    private static Map<String, Object> read(String canonical) {
        try {
            return JSON.readValue(canonical, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException unreadable) {
            return Map.of();
        }
    }
}
