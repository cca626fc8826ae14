package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.files.FileResponses;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A file of one's own draft, to be heard or seen before it is sent. */
@Controller
class DraftFilePage {

    private final Flow flow;
    private final StoredFiles files;
    private final FileResponses responses;

    DraftFilePage(Flow flow, StoredFiles files, FileResponses responses) {
        this.flow = flow;
        this.files = files;
        this.responses = responses;
    }

    @GetMapping("/new/files/{file}")
    void show(@PathVariable UUID file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StoredFile> found = flow.find(request).flatMap(draft -> files.find(draft.id(), file));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        responses.send(found.get(), found.get().name(), FileResponses.Use.SHOW, request, response);
    }
}
