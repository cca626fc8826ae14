package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.files.FileResponses;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.TrackingCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The attachments of one's own file: what one sent, what came with messages and with the answer. */
@Controller
class CaseFilePage {

    private final CaseDoor door;
    private final Cases cases;
    private final StoredFiles files;
    private final FileResponses responses;

    CaseFilePage(CaseDoor door, Cases cases, StoredFiles files, FileResponses responses) {
        this.door = door;
        this.cases = cases;
        this.files = files;
        this.responses = responses;
    }

    @GetMapping("/track/{digits}/files/{file}")
    void show(
            @PathVariable String digits,
            @PathVariable UUID file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<StoredFile> found = TrackingCode.find(digits)
                .flatMap(code -> door.find(request, code))
                .filter(Opened::whole)
                .flatMap(cases::findPublic)
                .filter(shown -> shown.attachments().stream()
                        .anyMatch(one -> one.fileId().equals(file)))
                .flatMap(shown -> files.find(shown.id(), file));
        if (found.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else responses.send(found.get(), found.get().name(), FileResponses.Use.SHOW, request, response);
    }
}
