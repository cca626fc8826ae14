package ma.chikaya.api;

import java.time.Instant;
import java.time.LocalDate;
import ma.chikaya.casework.Receipt;
import org.jspecify.annotations.Nullable;

/** The receipt. */
record SubmissionReply(
        String code,
        String pin,
        String state,
        Instant filedAt,
        LocalDate decideBy,
        @Nullable LocalDate answerBy,
        String trackingUrl) {

    static SubmissionReply of(Receipt receipt, String baseUrl) {
        return new SubmissionReply(
                receipt.code().digits(),
                receipt.pin(),
                receipt.state().name(),
                receipt.filedAt(),
                receipt.decideBy(),
                receipt.answerBy(),
                baseUrl + "/t/" + receipt.code().digits() + "/" + receipt.token());
    }
}
