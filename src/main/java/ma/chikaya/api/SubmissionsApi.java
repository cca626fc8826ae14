package ma.chikaya.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.NewSubmission;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import ma.chikaya.people.People;
import ma.chikaya.platform.Settings;
import ma.chikaya.text.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Filing and tracking for programs. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionsApi {

    private static final int LONGEST_KEY = 200;

    private final Cases cases;
    private final People people;
    private final Checking checking;
    private final Limits limits;
    private final InstantSource clock;
    private final Settings settings;
    private final PublicSubmissions shown;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    SubmissionsApi(
            Cases cases,
            People people,
            Checking checking,
            Limits limits,
            InstantSource clock,
            Settings settings,
            PublicSubmissions shown,
            JsonMapper json,
            PlatformTransactionManager manager) {
        this.cases = cases;
        this.people = people;
        this.checking = checking;
        this.limits = limits;
        this.clock = clock;
        this.settings = settings;
        this.shown = shown;
        this.json = json;
        this.transactions = new TransactionTemplate(manager);
    }

    @PostMapping
    ResponseEntity<SubmissionReply> file(
            @RequestBody SubmissionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            HttpServletRequest http) {
        Optional.ofNullable(request.language())
                .flatMap(Language::find)
                .ifPresent(language -> http.setAttribute("api.language", language));
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY))
            throw new ApiException(ProblemCode.UNREADABLE);
        Checking.Checked checked = checking.check(request);
        String contact = Objects.requireNonNullElse(
                checked.person().phone(),
                Objects.requireNonNullElse(checked.person().email(), ""));
        allow(limits.check(Purpose.FILING, http.getRemoteAddr(), contact));
        String hash = key == null ? null : hash(request);
        Outcome<Receipt> filed = Objects.requireNonNull(transactions.execute(transaction -> file(checked, key, hash)));
        SubmissionReply reply = switch (filed) {
            case Outcome.Done<Receipt>(Receipt receipt) -> SubmissionReply.of(receipt, settings.baseUrl());
            case Outcome.Refused<Receipt> refused -> throw new ApiException(ProblemCode.KEY_REUSED);
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
        allow(limits.check(Purpose.TRACKING, http.getRemoteAddr(), subject));
        Optional<Opened> opened = key == null ? Optional.empty() : read.flatMap(c -> cases.open(c, key));
        if (opened.isEmpty()) {
            limits.failed(Purpose.TRACKING, http.getRemoteAddr(), subject);
            throw new ApiException(ProblemCode.NOT_FOUND);
        }
        limits.succeeded(Purpose.TRACKING, http.getRemoteAddr(), subject);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(cases.findPublic(opened.get())
                        .map(shown::show)
                        .orElseThrow(() -> new ApiException(ProblemCode.NOT_FOUND)));
    }

    private Outcome<Receipt> file(Checking.Checked checked, @Nullable String key, @Nullable String hash) {
        UUID person = people.register(checked.person());
        return cases.file(new NewSubmission(
                Ids.next(clock.instant()),
                checked.kind(),
                checked.language(),
                Writing.detect(checked.text()).orElse(Writing.ARABIC).tag(),
                checked.subject(),
                checked.text(),
                null,
                Channel.API,
                LegalClock.dayOf(clock.instant()),
                null,
                new NewSubmission.Complainant(person, checked.person().type().name(), checked.withheld(), null, null),
                checked.body(),
                null,
                checked.place(),
                false,
                false,
                List.of(),
                key == null ? null : "api:" + key,
                hash));
    }

    private static void allow(Verdict verdict) {
        switch (verdict) {
            case Verdict.Allowed allowed -> {}
            case Verdict.Slowed slowed -> throw new ApiException(ProblemCode.TOO_MANY, List.of(), slowed.seconds());
            // A program cannot be asked a small question: it waits a minute.
            case Verdict.Challenged challenged -> throw new ApiException(ProblemCode.TOO_MANY, List.of(), 60);
        }
    }

    private String hash(SubmissionRequest request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
