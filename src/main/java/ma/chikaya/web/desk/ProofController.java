package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.casework.LettersOut;
import ma.chikaya.files.FileResponses;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Dates;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A letter of the register of what went out: to print it, and to record how it went. */
@Controller
class ProofController {

    private static final String ADDRESS = Paths.REGISTERS + "/out/{year:\\d{4}}/{no:\\d{1,9}}";

    private final LettersOut letters;
    private final CaseAccess access;
    private final PaperController papers;
    private final Addressees addressees;
    private final Posting posting;
    private final Uploads uploads;
    private final StoredFiles stored;
    private final FileResponses responses;
    private final Frames frames;
    private final Names names;
    private final InstantSource clock;

    ProofController(
            LettersOut letters,
            CaseAccess access,
            PaperController papers,
            Addressees addressees,
            Posting posting,
            Uploads uploads,
            StoredFiles stored,
            FileResponses responses,
            Frames frames,
            Names names,
            InstantSource clock) {
        this.letters = letters;
        this.access = access;
        this.papers = papers;
        this.addressees = addressees;
        this.posting = posting;
        this.uploads = uploads;
        this.stored = stored;
        this.responses = responses;
        this.frames = frames;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String show(
            Page page,
            Official official,
            @PathVariable int year,
            @PathVariable int no,
            @RequestParam Map<String, String> fields,
            Model model) {
        LetterOut letter = letter(official, Typed.of(fields), year, no);
        Typed fresh = Typed.of(Map.of("on", LegalClock.dayOf(clock.instant()).toString()));
        return show(page, official, letter, fresh, List.of(), model);
    }

    @PostMapping(ADDRESS)
    String record(
            Page page,
            Official official,
            @PathVariable int year,
            @PathVariable int no,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> file,
            Model model,
            HttpServletResponse response) {
        Typed typed = Typed.of(fields);
        LetterOut letter = letter(official, typed, year, no);
        List<FormError> errors = new ArrayList<>();
        LetterOut.Way way = typed.choice("way", LetterOut.Way.class);
        LocalDate on = Dates.read(typed.line("on")).orElse(null);
        if (way == null) errors.add(new FormError("way", page.t("counter.proof.way-missing")));
        if (on == null) errors.add(new FormError("on", page.t("casework.refused.delivery-day")));
        if (way != null && on != null) {
            Outcome<List<UUID>> kept = uploads.keep(
                    letter.submissionId(),
                    file == null ? List.of() : file.stream().limit(1).toList());
            if (kept instanceof Outcome.Refused<List<UUID>>(Refusal why)) {
                errors.add(new FormError("file", Refusals.text(page, why)));
            } else {
                List<UUID> files = kept.get();
                Outcome<Integer> done = letters.deliver(
                        official,
                        letter,
                        new LetterOut.Delivery(
                                way,
                                on,
                                typed.line("number"),
                                typed.line("receivedBy"),
                                files.isEmpty() ? null : files.getFirst(),
                                official.id()));
                if (done.isDone()) {
                    return "redirect:" + Paths.REGISTERS + "?side=out&body=" + letter.bodyId() + "&year="
                            + letter.year() + "&did=delivered";
                }
                uploads.remove(letter.submissionId(), files);
                if (done instanceof Outcome.Refused<Integer>(Refusal why)) errors.add(error(page, why));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, official, letter, typed, errors, model);
    }

    /** The letter itself, for whoever hands it over and reads no case. */
    @GetMapping(ADDRESS + "/letter.pdf")
    void print(
            Official official,
            @PathVariable int year,
            @PathVariable int no,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response)
            throws IOException {
        LetterOut letter = letter(official, Typed.of(fields), year, no);
        CaseFile file = letters.open(official, letter).orElseThrow(CaseAccess::notFound);
        papers.sendLetter(file, letter, addressees.of(file), response);
    }

    /** The same with the withheld name in its window, for the national desk, which posts it: a look on record. */
    @PostMapping(ADDRESS + "/letter.pdf")
    void printWithheld(
            Official official,
            @PathVariable int year,
            @PathVariable int no,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response)
            throws IOException {
        LetterOut letter = letter(official, Typed.of(fields), year, no);
        CaseFile file = letters.open(official, letter).orElseThrow(CaseAccess::notFound);
        if (!Addressees.mayReveal(official, file, letter)) throw CaseAccess.notFound();
        papers.sendLetter(
                file, letter, addressees.reveal(official, letter).orElseThrow(CaseAccess::notFound), response);
    }

    /** The slip or the signed copy: for whoever may print the letter. */
    @GetMapping(ADDRESS + "/files/{id}")
    void slip(
            Official official,
            @PathVariable int year,
            @PathVariable int no,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LetterOut letter = letter(official, Typed.of(fields), year, no);
        if (letters.open(official, letter).isEmpty()) throw CaseAccess.notFound();
        LetterOut.Delivery delivery = letter.delivery();
        UUID proof = delivery == null ? null : delivery.file();
        if (proof == null || !proof.toString().equals(id)) throw CaseAccess.notFound();
        StoredFile file = stored.find(letter.submissionId(), proof).orElseThrow(CaseAccess::notFound);
        responses.send(file, file.name(), FileResponses.Use.SAVE, request, response);
    }

    private static FormError error(Page page, Refusal why) {
        String field = why.key().endsWith("number") ? "number" : why.key().endsWith("long") ? "receivedBy" : "on";
        return new FormError(field, Refusals.text(page, why));
    }

    private LetterOut letter(Official official, Typed typed, int year, int no) {
        Integer body = typed.number("body");
        if (body == null) throw CaseAccess.notFound();
        return letters.find(official, body, year, no).orElseThrow(CaseAccess::notFound);
    }

    private String show(
            Page page, Official official, LetterOut letter, Typed typed, List<FormError> errors, Model model) {
        CaseFile file = letters.open(official, letter).orElseThrow(CaseAccess::notFound);
        boolean reads = access.find(official, letter.code()).isPresent();
        List<Choice> ways = new ArrayList<>();
        Arrays.stream(LetterOut.Way.values())
                .map(way -> InboxFilter.word(way))
                .forEach(word -> ways.add(new Choice(word, page.t("counter.way." + word), typed.is("way", word))));
        String own = Paths.REGISTERS + "/out/" + letter.year() + "/" + letter.no();
        LetterOut.Delivery delivery = letter.delivery();
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute("letter", letter);
        model.addAttribute("subject", reads ? file.line().subject() : null);
        model.addAttribute("body", names.body(page, letter.bodyId()));
        model.addAttribute("paper", own + "/letter.pdf?body=" + letter.bodyId());
        model.addAttribute(
                "may", letters.mayDeliver(official, letter) && file.actions().contains(Action.RECORD_DELIVERY));
        model.addAttribute("post", posting.say(page, letter));
        model.addAttribute("reveal", Addressees.mayReveal(official, file, letter) ? own + "/letter.pdf" : null);
        model.addAttribute("went", delivery == null ? null : RegisterLines.way(page, delivery));
        model.addAttribute(
                "slip",
                delivery == null || delivery.file() == null
                        ? null
                        : own + "/files/" + delivery.file() + "?body=" + letter.bodyId());
        model.addAttribute("ways", ways);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("action", own);
        return "web/desk/proof";
    }
}
