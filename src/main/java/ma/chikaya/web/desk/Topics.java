package ma.chikaya.web.desk;

import java.util.List;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What submissions are about, in the reader's language. */
@Component
class Topics {

    record Topic(String code, String name) {}

    List<Topic> list(Page page) {
        return List.of();
    }

    @Nullable
    String name(Page page, @Nullable String code) {
        return code;
    }
}
