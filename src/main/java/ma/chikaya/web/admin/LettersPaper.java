package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.HeldMembership;
import ma.chikaya.accounts.Management;
import ma.chikaya.accounts.SealedCode;
import ma.chikaya.directory.Bodies;
import ma.chikaya.documents.AccessLetters;
import ma.chikaya.documents.Papers;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.springframework.stereotype.Component;

/** The sealed letters of one-time codes with their delivery slip, in Arabic. */
@Component
class LettersPaper {

    private final Papers papers;
    private final Bodies bodies;
    private final Management management;
    private final Messages messages;
    private final Settings settings;
    private final Demo demo;
    private final java.time.InstantSource clock;

    LettersPaper(
            Papers papers,
            Bodies bodies,
            Management management,
            Messages messages,
            Settings settings,
            Demo demo,
            java.time.InstantSource clock) {
        this.papers = papers;
        this.bodies = bodies;
        this.management = management;
        this.messages = messages;
        this.settings = settings;
        this.demo = demo;
        this.clock = clock;
    }

    /** Sends the paper as a file to keep; no copy of it stays anywhere on the way. */
    void send(List<SealedCode> codes, HttpServletResponse response) throws IOException {
        AccessLetters paper = paper(codes);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-letters.pdf\"");
        response.setHeader("Cache-Control", "no-store");
        papers.accessLetters(paper, response.getOutputStream());
    }

    /** Sends several papers in one archive, each made when the one before has gone. */
    void sendAll(int count, IntFunction<List<SealedCode>> codes, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-letters.zip\"");
        response.setHeader("Cache-Control", "no-store");
        ZipOutputStream archive = new ZipOutputStream(response.getOutputStream());
        for (int i = 0; i < count; i++) {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            papers.accessLetters(paper(codes.apply(i)), made);
            archive.putNextEntry(new ZipEntry("access-letters-%02d.pdf".formatted(i + 1)));
            made.writeTo(archive);
            archive.closeEntry();
            archive.flush();
        }
        archive.finish();
    }

    private AccessLetters paper(List<SealedCode> codes) {
        return new AccessLetters(
                demo.isOn(),
                LegalTime.of(clock.instant()),
                URI.create(settings.baseUrl() + "/invitation"),
                codes.stream().map(this::letter).toList());
    }

    private AccessLetters.Letter letter(SealedCode sealed) {
        Account account = sealed.account();
        List<HeldMembership> held = management.listStanding(account.id());
        String roles = held.stream()
                .map(one -> messages.text(Language.AR, one.membership().role().key(), java.util.Map.of()))
                .distinct()
                .collect(Collectors.joining("، "));
        LocalText body = held.isEmpty()
                ? new LocalText("", "")
                : bodies.get(held.getFirst().membership().bodyId()).label();
        return new AccessLetters.Letter(
                account.name(), body, roles, account.email(), sealed.code(), Objects.requireNonNull(sealed.lastDay()));
    }
}
