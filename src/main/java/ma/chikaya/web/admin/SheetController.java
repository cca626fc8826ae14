package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.chikaya.accounts.AccountSheetKind;
import ma.chikaya.accounts.AccountSheets;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.SheetPlan;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.sheets.UnreadableSheet;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Accounts from a sheet, and supervisors replaced by one: sent, tried dry, looked at, carried out. */
@Controller
class SheetController {

    private final AccountSheets sheets;
    private final SheetPages pages;
    private final Places places;
    private final InstantSource clock;

    SheetController(AccountSheets sheets, SheetPages pages, Places places, InstantSource clock) {
        this.sheets = sheets;
        this.pages = pages;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping({Accounts.PATH + "/{sheet:import|replace}", Places.DESK + "/{sheet:import|replace}"})
    String show(@PathVariable String sheet, Official official, Page page, Model model) {
        return page(model, page, official, kind(sheet), "", "", List.of());
    }

    @PostMapping({Accounts.PATH + "/{sheet:import|replace}", Places.DESK + "/{sheet:import|replace}"})
    String send(
            @PathVariable String sheet,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String day,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model)
            throws IOException {
        Place place = places.of(page, official);
        AccountSheetKind kind = kind(sheet);
        List<FormError> errors = new ArrayList<>();
        LocalDate first = kind == AccountSheetKind.SUCCESSORS ? day(page, day, errors) : null;
        if (file == null || file.isEmpty()) errors.add(new FormError("file", page.t("admin.sheet.file.missing")));
        if (errors.isEmpty() && file != null) {
            try (InputStream in = file.getInputStream()) {
                sheets.hold(official, kind, in, first);
                return "redirect:" + place.base() + "/" + sheet + "#plan";
            } catch (UnreadableSheet wrong) {
                errors.add(new FormError("file", page.t(wrong.refusal())));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, official, kind, day, "", errors);
    }

    @PostMapping({Accounts.PATH + "/{sheet:import|replace}/apply", Places.DESK + "/{sheet:import|replace}/apply"})
    String apply(
            @PathVariable String sheet,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Place place = places.of(page, official);
        AccountSheetKind kind = kind(sheet);
        String why = CleanText.cleanLine(reason);
        FormError wrong = new FormError("reason", page.t("admin.reason.missing"));
        if (!why.isEmpty()) {
            switch (sheets.apply(official, kind, why.length() > 500 ? why.substring(0, 500) : why)) {
                case Outcome.Done<Integer>(Integer batch) -> {
                    return "redirect:" + place.base() + "?use=waiting&batch=" + batch + "&done=imported";
                }
                case Outcome.Refused<Integer>(Refusal refusal) -> wrong = new FormError("file", page.t(refusal));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, official, kind, "", why, List.of(wrong));
    }

    @PostMapping({Accounts.PATH + "/{sheet:import|replace}/drop", Places.DESK + "/{sheet:import|replace}/drop"})
    String drop(@PathVariable String sheet, Official official, Page page) {
        Place place = places.of(page, official);
        sheets.drop(official, kind(sheet));
        return "redirect:" + place.base() + "/" + sheet;
    }

    private @Nullable LocalDate day(Page page, String typed, List<FormError> errors) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(today) && !day.isAfter(today.plusYears(1))) return day;
        } catch (DateTimeParseException wrong) {
            // Said below, as for a day too far away.
        }
        errors.add(new FormError("day", page.t("admin.sheet.day.wrong")));
        return null;
    }

    private String page(
            Model model,
            Page page,
            Official official,
            AccountSheetKind kind,
            String day,
            String reason,
            List<FormError> errors) {
        Place place = places.of(page, official);
        Optional<SheetPlan> plan = sheets.plan(official, kind);
        model.addAttribute("place", place);
        model.addAttribute("kind", kind);
        model.addAttribute("plan", plan.map(one -> pages.of(page, one)).orElse(null));
        model.addAttribute("columns", kind.columns());
        model.addAttribute("day", day);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "web/admin/sheet";
    }

    private static AccountSheetKind kind(String sheet) {
        return sheet.equals("import") ? AccountSheetKind.ACCOUNTS : AccountSheetKind.SUCCESSORS;
    }
}
