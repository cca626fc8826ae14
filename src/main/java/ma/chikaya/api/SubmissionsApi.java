package ma.chikaya.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.Receipt;
import ma.chikaya.intake.Filings;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.limits.Purpose;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Secrets;
import ma.chikaya.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Filing and tracking for programs. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionsApi {

    private static final int LONGEST_KEY = 200;

    private final Cases cases;
    private final Filings filings;
    private final Checking checking;
    private final Gate gate;
    private final InstantSource clock;
    private final Settings settings;
    private final Secrets secrets;
    private final PublicSubmissions shown;

    SubmissionsApi(
            Cases cases,
            Filings filings,
            Checking checking,
            Gate gate,
            InstantSource clock,
            Settings settings,
            Secrets secrets,
            PublicSubmissions shown) {
        this.cases = cases;
        this.filings = filings;
        this.checking = checking;
        this.gate = gate;
        this.clock = clock;
        this.settings = settings;
        this.secrets = secrets;
        this.shown = shown;
    }

    @PostMapping
    ResponseEntity<SubmissionReply> file(
            @RequestBody SubmissionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest http) {
        Optional.ofNullable(request.language())
                .flatMap(Language::find)
                .ifPresent(language -> http.setAttribute("api.language", language));
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new ApiException(ProblemCode.KEY_INVALID);
        }
        Form form = checking.check(request);
        Filings.Way way = way(key == null ? null : scoped(key, form));
        // A repeated sending costs nothing: whoever lost the answer gets it again, whatever the limits say.
        Sent sent = filings.findEarlier(form, way).orElseGet(() -> {
            gate.pass(Purpose.FILING, http, contact(form));
            return filings.file(form, way);
        });
        SubmissionReply reply = switch (sent) {
            case Sent.Done(Receipt receipt) -> SubmissionReply.of(receipt, settings.baseUrl());
            case Sent.Refused refused -> throw new ApiException(ProblemCode.KEY_REUSED);
            default -> throw new IllegalStateException("a checked form is " + sent);
        };
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + reply.code()))
                .cacheControl(CacheControl.noStore())
                .body(reply);
    }

    @GetMapping("/{code}")
    ResponseEntity<PublicSubmissions.Shown> track(
            @PathVariable String code,
            @RequestHeader(name = "X-Tracking-Key", required = false) @Nullable String key,
            HttpServletRequest http) {
        Optional<TrackingCode> read = TrackingCode.find(code);
        String subject = read.map(TrackingCode::digits).orElse(code);
        gate.pass(Purpose.TRACKING, http, subject);
        Optional<Opened> opened = key == null ? Optional.empty() : read.flatMap(c -> cases.open(c, key));
        gate.guessed(http, subject, opened.isPresent());
        if (opened.isEmpty()) throw new ApiException(ProblemCode.NOT_FOUND);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cases.findPublic(opened.get())
                        .map(submission -> shown.show(submission, opened.get().whole()))
                        .orElseThrow(() -> new ApiException(ProblemCode.NOT_FOUND)));
    }

    private Filings.Way way(@Nullable String key) {
        Instant now = clock.instant();
        return new Filings.Way(Ids.next(now), Channel.API, LegalTime.dayOf(now), null, List.of(), null, key);
    }

    /** A key is its sender's own: another one who takes the same finds neither his receipt nor that there is one. */
    private String scoped(String key, Form form) {
        return "api:" + secrets.token("idempotency", contact(form).toLowerCase(Locale.ROOT) + '\n' + key);
    }

    /** Who sends, beside the address: one spelling of a telephone number is as good as another. */
    private static String contact(Form form) {
        Form.Who who = Objects.requireNonNull(form.who());
        return who.phone().isBlank() ? who.email() : Phones.parse(who.phone()).get();
    }
}
