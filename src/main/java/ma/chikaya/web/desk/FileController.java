package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.files.FileResponses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Attachments, to whoever may see the case and hear its voices. */
@Controller
class FileController {

    private final CaseAccess access;
    private final CaseFiles files;
    private final FileResponses responses;

    FileController(CaseAccess access, CaseFiles files, FileResponses responses) {
        this.access = access;
        this.files = files;
        this.responses = responses;
    }

    @GetMapping("/desk/case/{code}/files/{id}")
    void file(
            Official official,
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(required = false) String save,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CaseFile file = access.getAsked(official, code);
        UUID wanted = uuid(id);
        if (CaseFiles.isInternal(file, wanted) && !access.readsWhole(official, file)) throw CaseAccess.notFound();
        CaseFiles.Served found = files.find(file, wanted).orElseThrow(CaseAccess::notFound);
        FileResponses.Use use = save == null ? FileResponses.Use.SHOW : FileResponses.Use.SAVE;
        responses.send(found.file(), found.name(), use, request, response);
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw CaseAccess.notFound();
        }
    }
}
