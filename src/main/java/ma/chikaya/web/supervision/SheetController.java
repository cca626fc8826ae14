package ma.chikaya.web.supervision;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import ma.chikaya.accounts.Official;
import ma.chikaya.documents.Papers;
import ma.chikaya.sheets.SheetWriter;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet for a meeting, at one press. */
@Controller
class SheetController {

    private final TerritoryController territories;
    private final MeetingSheets sheets;
    private final Papers papers;

    SheetController(TerritoryController territories, MeetingSheets sheets, Papers papers) {
        this.territories = territories;
        this.sheets = sheets;
        this.papers = papers;
    }

    @GetMapping(TerritoryController.ONE + "/sheet.pdf")
    void pdf(Page page, Official official, @PathVariable String code, HttpServletResponse response) throws IOException {
        var sheet = sheets.paper(page, official, territories.get(official, code).body());
        ByteArrayOutputStream made = new ByteArrayOutputStream(64 * 1024);
        papers.meetingSheet(sheet, made);
        send(made, "application/pdf", "inline", code + ".pdf", response);
    }

    @GetMapping(TerritoryController.ONE + "/sheet.xlsx")
    void xlsx(Page page, Official official, @PathVariable String code, HttpServletResponse response)
            throws IOException {
        var tables =
                sheets.tables(page, official, territories.get(official, code).body());
        ByteArrayOutputStream made = new ByteArrayOutputStream(64 * 1024);
        SheetWriter.xlsx(made, tables);
        send(made, SheetWriter.xlsxType(), "attachment", code + ".xlsx", response);
    }

    /** Made whole before its first byte is sent, so that a failure still becomes an error page. */
    private static void send(
            ByteArrayOutputStream made, String type, String how, String name, HttpServletResponse response)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", how + "; filename=\"meeting-" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(made.size());
        made.writeTo(response.getOutputStream());
    }
}
