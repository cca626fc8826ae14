package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalsTest {

    private static final Bodies BODIES = Bodies.load();
    private static final Proposals PROPOSALS = Proposals.load();

    /** Below this nobody is presumed competent. */
    private static final double CERTAIN = 0.4;

    /** A text with what its reader should find; see the files of samples. */
    record Sample(
            String number,
            Set<String> bodies,
            Kind kind,
            Set<Flag> flags,
            @Nullable String territory,
            String text) {

        static Sample read(String line) {
            String[] parts = line.split("\\s*\\|\\s*", 6);
            return new Sample(
                    parts[0],
                    Set.of(parts[1].split(" ", 0)),
                    Kind.valueOf(parts[2]),
                    Arrays.stream(parts[3].split(" ", 0))
                            .filter(flag -> !flag.isBlank())
                            .map(Flag::valueOf)
                            .collect(Collectors.toSet()),
                    parts[4].isBlank() ? null : parts[4],
                    parts[5]);
        }

        @Override
        public String toString() {
            return number + " " + text;
        }
    }

    static Stream<Sample> samples() throws IOException {
        return Stream.concat(read("samples.txt"), read("own.txt"));
    }

    private static Stream<Sample> read(String file) throws IOException {
        try (InputStream in = ProposalsTest.class.getResourceAsStream("/routing/" + file)) {
            if (in == null) throw new IllegalStateException(file);
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Sample::read);
        }
    }

    @Test
    void hasTheRightBodyAmongThreeNearlyAlways() throws IOException {
        assertThat(share(sample -> isFound(sample, read(sample)))).isGreaterThan(0.97);
    }

    private static boolean isFound(Sample sample, Reading reading) {
        List<Proposal> proposals = reading.proposals();
        boolean presumed = !proposals.isEmpty() && proposals.getFirst().confidence() >= CERTAIN;
        return (!presumed && sample.bodies().contains("?"))
                || proposals.stream().anyMatch(proposal -> isOneOf(proposal, sample.bodies()));
    }

    /** One alarm too many costs a glance, one too few may cost a life. */
    @ParameterizedTest
    @MethodSource("dangers")
    void seesEveryDanger(Sample sample) {
        assertThat(read(sample).flags()).contains(Flag.DANGER);
    }

    static Stream<Sample> dangers() throws IOException {
        return samples().filter(sample -> sample.flags().contains(Flag.DANGER));
    }

    @Test
    void proposesThreeAtMost() throws IOException {
        assertThat(samples())
                .allSatisfy(sample -> assertThat(read(sample).proposals()).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void tellsTheKindMostOfTheTime() throws IOException {
        assertThat(share(sample -> read(sample).kind() == sample.kind())).isGreaterThan(0.9);
    }

    @Test
    void seesWhatAReaderShouldKnowFirst() throws IOException {
        assertThat(share(sample -> read(sample).flags().stream()
                        .allMatch(flag -> flag == Flag.DANGER || sample.flags().contains(flag))))
                .isGreaterThan(0.85);
        assertThat(share(sample -> read(sample).flags().containsAll(sample.flags())))
                .isGreaterThan(0.9);
        assertThat(share(sample -> sample.flags().contains(Flag.DANGER)
                        || !read(sample).flags().contains(Flag.DANGER)))
                .isGreaterThan(0.8);
    }

    private static Reading read(Sample sample) {
        return PROPOSALS.propose(sample.text(), sample.territory());
    }

    private static double share(Predicate<Sample> what) throws IOException {
        List<Sample> all = samples().toList();
        return (double) all.stream().filter(what).count() / all.size();
    }

    private static boolean isOneOf(Proposal proposal, Set<String> expected) {
        return expected.contains(proposal.family().name())
                || (proposal.body() != null
                        && expected.contains(BODIES.get(proposal.body()).code()));
    }

    @Test
    void putsTheRightBodyFirstMostOfTheTime() throws IOException {
        List<Sample> all = samples().toList();
        long first = all.stream()
                .filter(sample -> PROPOSALS.propose(sample.text(), sample.territory()).proposals().stream()
                        .limit(1)
                        .anyMatch(proposal -> isOneOf(proposal, sample.bodies())))
                .count();
        assertThat(first).isGreaterThan(all.size() * 85L / 100);
    }

    @Test
    void saysWhyInTheCitizensOwnWords() {
        String text = "الضو ديال الزنقة طافي هادي شهر";
        assertThat(PROPOSALS.propose(text, null).proposals()).isNotEmpty().allSatisfy(proposal -> {
            assertThat(proposal.because())
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(text).contains(words));
            assertThat(proposal.confidence()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void leavesTheBodyOpenWhereThePlaceIsNotKnown() {
        Proposal first =
                PROPOSALS.propose("الإنارة العمومية طافية", null).proposals().getFirst();
        assertThat(first.body()).isNull();
        assertThat(first.family()).isEqualTo(Family.COMMUNE);
        assertThat(PROPOSALS.findBody(first, "09.581.01.07").map(body -> body.code()))
                .contains("COM-09.581.01.07");
        assertThat(PROPOSALS.findBody(first, "09")).isEmpty();
    }

    @Test
    void readsThePlaceFromTheText() {
        assertThat(first("الإنارة العمومية طافية فتيزنيت", null)).isEqualTo("COM-09.581.01.07");
        assertThat(first("انقطاع الماء بمدينة الناظور", null)).isEqualTo("SRM-02");
        assertThat(first("le passeport demandé à Berrechid n'arrive pas", null)).isEqualTo("GOV-06.117");
    }

    @Test
    void thePlaceChosenCountsAndTheTextMayNarrowIt() {
        assertThat(first("الإنارة العمومية طافية فتيزنيت", "09.581")).isEqualTo("COM-09.581.01.07");
        assertThat(first("الإنارة طافية، وقد سبق لي أن سكنت بوجدة", "09.581.01.07"))
                .isEqualTo("COM-09.581.01.07");
        assertThat(first("الإنارة العمومية طافية", "no-such-place")).isEqualTo("COMMUNE");
    }

    @Test
    void theTownBesideAQuarterIsMeantAndNotTheArrondissementOfItsName() {
        for (String text : List.of(
                "النفايات تتراكم في حي النخيل بتيزنيت",
                "الإنارة العمومية طافية فحي المنارة ديال تيزنيت",
                "l'éclairage public est éteint au quartier Annakhil à Tiznit",
                "zbel 3amer f hay annakhil f tiznit",
                "tiznit 7ay hassani, lbola tafya f zan9a")) {
            assertThat(codes(text, null)).as(text).first().isEqualTo("COM-09.581.01.07");
        }
        assertThat(codes("النفايات تتراكم في حي النخيل بمراكش", null)).first().isEqualTo("ARR-07.351.01.03");
        assertThat(codes("مراكش مقاطعة النخيل، الإنارة العمومية طافية", null))
                .first()
                .isEqualTo("ARR-07.351.01.03");
        assertThat(codes("النفايات تتراكم في حي النخيل", "09.581.01.07"))
                .first()
                .isEqualTo("COM-09.581.01.07");
    }

    @Test
    void inACityWithArrondissementsBothCouncilsAreProposed() {
        List<Proposal> proposals = PROPOSALS
                .propose("الإنارة العمومية طافية فالزنقة", "06.141.01.31")
                .proposals();
        assertThat(proposals.stream().map(ProposalsTest::code).toList())
                .containsSubsequence("ARR-06.141.01.31", "COM-06.141.01.0");
    }

    @Test
    void aCompanyOfOneCityIsNotProposedInAnother() {
        String text = "le tramway tombe en panne tous les matins";
        assertThat(codes(text, "06.141.01.0")).contains("CASATRANS").doesNotContain("STRS");
        assertThat(codes(text, "04.441.01.0")).doesNotContain("CASATRANS");
        assertThat(codes(text, null)).doesNotContain("CASATRANS", "STRS");
    }

    @Test
    void aBodyTheTextNamesIsProposed() {
        assertThat(codes("le bureau de l'ONSSA ne répond jamais", null)).contains("ONSSA");
        assertThat(codes("وزارة الصحة لم تجب على طلبي", null)).contains("MSPS");
        assertThat(codes("LYDEC ne répond pas", null)).contains("SRM-06");
    }

    @Test
    void nothingIsProposedForNothing() {
        for (String text : List.of("", "   ", "😀😡", "!!!", "123 456", "\0", "zzqx kwwq", "' or 1=1 --")) {
            Reading reading = PROPOSALS.propose(text, null);
            assertThat(reading.proposals()).as(text).isEmpty();
            assertThat(reading.flags()).as(text).containsOnly(Flag.VAGUE);
            assertThat(reading.kind()).isEqualTo(Kind.COMPLAINT);
        }
    }

    @Test
    void endsOnEndlessTexts() {
        assertThat(PROPOSALS
                        .propose("الطريق مقطوعة والحفر ".repeat(5_000), null)
                        .proposals())
                .isNotEmpty();
        assertThat(PROPOSALS.propose("x".repeat(10_000), null).proposals()).isEmpty();
    }

    private static String first(String text, @Nullable String territory) {
        return codes(text, territory).getFirst();
    }

    private static List<String> codes(String text, @Nullable String territory) {
        return PROPOSALS.propose(text, territory).proposals().stream()
                .map(ProposalsTest::code)
                .toList();
    }

    private static String code(Proposal proposal) {
        return proposal.body() == null
                ? proposal.family().name()
                : BODIES.get(proposal.body()).code();
    }
}
