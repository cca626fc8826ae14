package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Lesson;
import ma.chikaya.casework.Lessons;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the reading of texts may learn from, taken out as a file. */
@Controller
class LessonsController {

    static final String PATH = "/admin/lessons";

    private final Lessons lessons;

    LessonsController(Lessons lessons) {
        this.lessons = lessons;
    }

    @GetMapping(PATH)
    String show(Official official, Page page, Model model) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("latest", lessons.findLatest().orElse(null));
        return "web/admin/lessons";
    }

    @GetMapping(PATH + ".tsv")
    void take(Official official, HttpServletResponse response) throws IOException {
        response.setContentType("text/tab-separated-values;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"lessons.tsv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        Outcome<Integer> done = lessons.export(official, lesson -> write(out, lesson));
        if (done.isDone()) out.flush();
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static void write(Writer out, Lesson lesson) {
        try {
            out.write(lesson.line());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
