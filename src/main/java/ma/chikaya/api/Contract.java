package ma.chikaya.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract, OpenAPI 3.1; a test keeps it true. */
@RestController
class Contract {

    private final String text;

    Contract() throws IOException {
        this.text = new ClassPathResource("api/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<String> openapi() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(text);
    }
}
