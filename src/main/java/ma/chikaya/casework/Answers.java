package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER;
import static ma.chikaya.casework.db.Tables.ANSWER_POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.chikaya.casework.db.tables.records.AnswerPointRecord;
import ma.chikaya.casework.db.tables.records.AnswerRecord;
import ma.chikaya.kernel.Language;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reasoned answers, one a round: re-opening starts the next. */
@Component
public class Answers {

    private final DSLContext sql;

    Answers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An answer, drafted or sent.
     *
     * @param summary in the citizen's language, where the answer is in another
     * @param registerNo its number in the body's register of letters out, once sent
     */
    public record Answer(
            int round,
            Language language,
            @Nullable String opening,
            @Nullable String summary,
            List<PointAnswer> points,
            int draftedBy,
            Instant savedAt,
            int revision,
            @Nullable String registerNo,
            @Nullable Instant sentAt,
            @Nullable Integer approvedBy,
            boolean selfApproved) {}

    /**
     * What one point is answered: finding, reason, legal basis, and a measure with owner and date where promised.
     *
     * @param label what was asked, as it stood when the answer went out; null before
     */
    public record PointAnswer(
            int no,
            String finding,
            String reason,
            @Nullable String legalBasis,
            @Nullable String measure,
            @Nullable String measureOwner,
            @Nullable LocalDate measureDue,
            @Nullable Instant measureDoneAt,
            @Nullable String label) {

        /** What is being drafted. */
        public PointAnswer(
                int no,
                String finding,
                String reason,
                @Nullable String legalBasis,
                @Nullable String measure,
                @Nullable String measureOwner,
                @Nullable LocalDate measureDue,
                @Nullable Instant measureDoneAt) {
            this(no, finding, reason, legalBasis, measure, measureOwner, measureDue, measureDoneAt, null);
        }

        /** What was asked: as it was put when the answer went out, before that as the points say now. */
        public String asked(List<CaseFile.Point> points) {
            if (label != null) return label;
            return points.stream()
                    .filter(point -> point.no() == no)
                    .map(CaseFile.Point::label)
                    .findFirst()
                    .orElse("");
        }
    }

    Optional<Answer> find(UUID id, int round) {
        return listOf(id).stream().filter(answer -> answer.round() == round).findFirst();
    }

    List<Answer> listOf(UUID id) {
        return read(
                sql.selectFrom(ANSWER)
                        .where(ANSWER.SUBMISSION_ID.eq(id))
                        .orderBy(ANSWER.ROUND)
                        .fetch(),
                sql.selectFrom(ANSWER_POINT)
                        .where(ANSWER_POINT.SUBMISSION_ID.eq(id))
                        .orderBy(ANSWER_POINT.ROUND, ANSWER_POINT.NO)
                        .fetch());
    }

    /** Answers with their points, both in order. */
    static List<Answer> read(List<AnswerRecord> answers, List<AnswerPointRecord> points) {
        Map<Short, List<PointAnswer>> byRound = points.stream()
                .collect(Collectors.groupingBy(
                        AnswerPointRecord::getRound, Collectors.mapping(Answers::read, Collectors.toList())));
        return answers.stream()
                .map(row -> new Answer(
                        row.getRound(),
                        Language.find(row.getLanguage()).orElse(Language.AR),
                        row.getOpening(),
                        row.getSummary(),
                        byRound.getOrDefault(row.getRound(), List.of()),
                        row.getDraftedBy(),
                        row.getSavedAt(),
                        row.getRevision(),
                        row.getRegisterNo(),
                        row.getSentAt(),
                        row.getApprovedBy(),
                        row.getSelfApproved()))
                .toList();
    }

    private static PointAnswer read(AnswerPointRecord row) {
        return new PointAnswer(
                row.getNo(),
                row.getFinding(),
                row.getReason(),
                row.getLegalBasis(),
                row.getMeasure(),
                row.getMeasureOwner(),
                row.getMeasureDue(),
                row.getMeasureDoneAt(),
                row.getLabel());
    }
}
