package ma.chikaya.web.citizen;

import java.util.LinkedHashMap;
import java.util.Map;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.seals.Seals;
import ma.chikaya.web.PaperSeals;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The Médiateur's file for machines with its seal: over all its other members, in their canonical form. */
@Component
class SealedJson {

    private final Seals seals;
    private final PaperSeals papers;
    private final JsonMapper json;

    SealedJson(Seals seals, PaperSeals papers, JsonMapper json) {
        this.seals = seals;
        this.papers = papers;
        this.json = json;
    }

    Map<String, Object> sealed(PublicCase file, MediatorJson document) {
        Map<String, Object> members =
                json.convertValue(document, new TypeReference<LinkedHashMap<String, Object>>() {});
        MediatorJson.Step last = document.history().getLast();
        String seal = seals.sealOf(
                members,
                papers.dossier(
                        file.code(),
                        Naming.concerned(file),
                        file.filedAt(),
                        PaperSeals.textPrint(file.timeline()),
                        last.hash(),
                        last.seq()));
        members.put("seal", seal);
        return members;
    }
}
