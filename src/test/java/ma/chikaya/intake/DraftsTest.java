package ma.chikaya.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.casework.Cases;
import ma.chikaya.files.Owner;
import ma.chikaya.files.Samples;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts end after thirty days; what became of those that were filed does not. */
@ChikayaTest
class DraftsTest {

    @Autowired
    Drafts drafts;

    @Autowired
    StoredFiles files;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Test
    void theFilesOfADraftThatWasFiledStayWithTheSubmissionWhenTheDraftEnds() throws Exception {
        Drafts.Started filed = begin();
        StoredFile evidence = attach(filed);
        Draft draft = drafts.find(filed.token()).orElseThrow();
        Sent sent = drafts.send(filed.token(), drafts.seen(draft), true);
        assertThat(sent).isInstanceOf(Sent.Done.class);
        Drafts.Started left = begin();
        StoredFile forgotten = attach(left);

        clock.set(clock.instant().plus(Drafts.KEPT).plus(Duration.ofDays(1)));
        while (drafts.expire(200) == 200) {}

        assertThat(drafts.find(left.token())).isEmpty();
        assertThat(files.find(left.draft().id(), forgotten.id())).isEmpty();
        var submission = ((Sent.Done) sent).receipt().submissionId();
        assertThat(cases.findPublic(submission)).isPresent();
        assertThat(files.listOf(submission)).extracting(StoredFile::id).containsExactly(evidence.id());
        try (var in = files.open(files.find(submission, evidence.id()).orElseThrow())) {
            assertThat(in.readAllBytes()).isNotEmpty();
        }
    }

    private Drafts.Started begin() {
        Drafts.Started started = drafts.start(Form.empty(Language.AR));
        drafts.change(
                started.token(),
                draft -> draft.with(new Form(
                        Language.AR,
                        new Form.Told(Kind.COMPLAINT, false, null, "الضو العمومي مطفي هادي ثلاثة أشهر", null),
                        null,
                        Form.Place.NOWHERE,
                        Form.Addressee.UNKNOWN,
                        new Form.Who(
                                "resident",
                                "عائشة بناني",
                                "0661234567",
                                "",
                                null,
                                "",
                                "",
                                null,
                                "",
                                "",
                                false,
                                null))));
        return started;
    }

    private StoredFile attach(Drafts.Started draft) throws Exception {
        return files.store(Owner.draft(draft.draft().id()), "زنقتي.jpg", new ByteArrayInputStream(Samples.jpeg()))
                .get();
    }
}
