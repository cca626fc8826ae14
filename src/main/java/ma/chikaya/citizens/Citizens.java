package ma.chikaya.citizens;

import static ma.chikaya.citizens.db.Tables.ACCOUNT;
import static ma.chikaya.citizens.db.Tables.CLAIM;
import static ma.chikaya.citizens.db.Tables.CODE;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Sms;
import ma.chikaya.citizens.db.tables.records.CodeRecord;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The door to citizens' accounts. Whether a contact has one is never told: the first right code makes it. */
@Component
public class Citizens {

    /** How long a code is good. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(10);

    /** Submissions one account may gather. */
    public static final int MOST_CLAIMS = 200;

    private static final int TRIES = 5;
    private static final String PURPOSE = "citizen-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final InstantSource clock;
    private final Secrets secrets;
    private final Outbox outbox;
    private final Messages messages;
    private final Demo demo;

    Citizens(DSLContext sql, InstantSource clock, Secrets secrets, Outbox outbox, Messages messages, Demo demo) {
        this.sql = sql;
        this.clock = clock;
        this.secrets = secrets;
        this.outbox = outbox;
        this.messages = messages;
        this.demo = demo;
    }

    /** Whether a code can be sent there from this installation; a demonstration shows it instead. */
    public boolean reaches(Contact contact) {
        return demo.isOn() || (contact.isEmail() ? outbox.isOpen() : outbox.isOpenForSms());
    }

    /** Whether accounts are of use here at all. */
    public boolean isOpen() {
        return demo.isOn() || outbox.isOpen() || outbox.isOpenForSms();
    }

    /**
     * Sends a new code; an earlier one is good no more.
     *
     * @return the code itself where this is a demonstration that sends nothing, to be shown on the page
     */
    @Transactional
    public Optional<String> send(Contact contact, Language language) {
        String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        Instant until = clock.instant().plus(CODE_LASTS);
        sql.insertInto(CODE)
                .set(CODE.CONTACT, contact.value())
                .set(CODE.HASH, hash(contact, code))
                .set(CODE.EXPIRES_AT, until)
                .onConflict(CODE.CONTACT)
                .doUpdate()
                .set(CODE.HASH, hash(contact, code))
                .set(CODE.EXPIRES_AT, until)
                .set(CODE.TRIES, (short) 0)
                .execute();
        if (contact.isEmail() ? !outbox.isOpen() : !outbox.isOpenForSms()) {
            return demo.isOn() ? Optional.of(code) : Optional.empty();
        }
        String key = Mail.SECRET + "citizen-code:" + Ids.next(clock.instant());
        String text = messages.text(language, "citizens.code.text", Map.of("code", code));
        if (contact.isEmail()) {
            String title = messages.text(language, "citizens.code.title");
            outbox.queue(new Mail(key, contact.value(), language, title, text, html(language, text)));
        } else {
            outbox.queue(new Sms(key, contact.value(), language, text, true));
        }
        return Optional.empty();
    }

    /** Enters with the code that was sent; the first time makes the account. A code is good once and for five tries. */
    @Transactional
    public Optional<CitizenAccount> enter(Contact contact, String typed) {
        Instant now = clock.instant();
        CodeRecord sent = sql.selectFrom(CODE)
                .where(CODE.CONTACT.eq(contact.value()))
                .forUpdate()
                .fetchOne();
        String given = hash(contact, digits(typed));
        if (sent == null || sent.getExpiresAt().isBefore(now) || sent.getTries() >= TRIES) return Optional.empty();
        if (!Secrets.same(sent.getHash(), given)) {
            sql.update(CODE)
                    .set(CODE.TRIES, CODE.TRIES.plus(1))
                    .where(CODE.CONTACT.eq(contact.value()))
                    .execute();
            return Optional.empty();
        }
        sql.deleteFrom(CODE).where(CODE.CONTACT.eq(contact.value())).execute();
        return sql
                .insertInto(ACCOUNT)
                .set(ACCOUNT.ID, Ids.next(now))
                .set(ACCOUNT.CONTACT, contact.value())
                .set(ACCOUNT.CREATED_AT, now)
                .set(ACCOUNT.SEEN_AT, now)
                .onConflict(ACCOUNT.CONTACT)
                .doUpdate()
                .set(ACCOUNT.SEEN_AT, now)
                .returning()
                .fetch()
                .stream()
                .findFirst()
                .map(row -> new CitizenAccount(row.getId(), contact, row.getVersion()));
    }

    /** The account of a browser that carries this version; empty once it was signed out or deleted. */
    public Optional<CitizenAccount> find(UUID id, int version) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(id).and(ACCOUNT.VERSION.eq(version)))
                .fetchOptional(row -> new CitizenAccount(row.getId(), new Contact(row.getContact()), row.getVersion()));
    }

    /** Adds a submission its holder has opened; again changes nothing. False where the list is full. */
    @Transactional
    public boolean claim(CitizenAccount account, UUID submission) {
        // One at a time for one account, so that the limit holds.
        sql.selectOne()
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.id()))
                .forUpdate()
                .fetch();
        if (sql.fetchCount(CLAIM, CLAIM.ACCOUNT_ID.eq(account.id())) >= MOST_CLAIMS) {
            return holds(account, submission);
        }
        sql.insertInto(CLAIM)
                .set(CLAIM.ACCOUNT_ID, account.id())
                .set(CLAIM.SUBMISSION_ID, submission)
                .set(CLAIM.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return true;
    }

    /** Takes a submission off the list; the submission itself stays as it is. */
    public void letGo(CitizenAccount account, UUID submission) {
        sql.deleteFrom(CLAIM)
                .where(CLAIM.ACCOUNT_ID.eq(account.id()).and(CLAIM.SUBMISSION_ID.eq(submission)))
                .execute();
    }

    public boolean holds(CitizenAccount account, UUID submission) {
        return sql.fetchExists(CLAIM, CLAIM.ACCOUNT_ID.eq(account.id()).and(CLAIM.SUBMISSION_ID.eq(submission)));
    }

    /** The newest claimed first. */
    public List<UUID> listClaims(CitizenAccount account) {
        return sql.select(CLAIM.SUBMISSION_ID)
                .from(CLAIM)
                .where(CLAIM.ACCOUNT_ID.eq(account.id()))
                .orderBy(CLAIM.AT.desc(), CLAIM.SUBMISSION_ID.desc())
                .fetch(CLAIM.SUBMISSION_ID);
    }

    /** How the account's holder wants to be told of all his submissions. */
    public Preference findPreference(CitizenAccount account) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.id()))
                .fetchOptional(row -> Preference.read(row.getWay(), row.getLanguage()))
                .orElse(Preference.NONE);
    }

    /** What the holder of a submission chose for all of his; the latest choice where several accounts hold it. */
    public Preference findPreference(UUID submission) {
        return sql.select(ACCOUNT.WAY, ACCOUNT.LANGUAGE)
                .from(ACCOUNT)
                .join(CLAIM)
                .on(CLAIM.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(CLAIM.SUBMISSION_ID.eq(submission).and(ACCOUNT.CHOSEN_AT.isNotNull()))
                .orderBy(ACCOUNT.CHOSEN_AT.desc())
                .limit(1)
                .fetchOptional(row -> Preference.read(row.value1(), row.value2()))
                .orElse(Preference.NONE);
    }

    public void choose(CitizenAccount account, Preference chosen) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.WAY, chosen.way() == null ? null : chosen.way().name())
                .set(
                        ACCOUNT.LANGUAGE,
                        chosen.language() == null ? null : chosen.language().tag())
                .set(ACCOUNT.CHOSEN_AT, clock.instant())
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
    }

    /** Signs every browser out. */
    public void leaveEverywhere(CitizenAccount account) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account.id()))
                .execute();
    }

    /** Deletes the account and its list (law 09-08, opposition); the submissions stay with their administrations. */
    public void forget(CitizenAccount account) {
        sql.deleteFrom(ACCOUNT).where(ACCOUNT.ID.eq(account.id())).execute();
    }

    private String hash(Contact contact, String code) {
        return secrets.token(PURPOSE, contact.value() + " " + code);
    }

    private static String html(Language language, String text) {
        return "<html lang=\"" + language.tag() + "\" dir=\"" + (language == Language.AR ? "rtl" : "ltr")
                + "\"><body><p>" + HtmlUtils.htmlEscape(text) + "</p></body></html>";
    }

    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.chars().map(c -> Character.digit(c, 10)).filter(d -> d >= 0).forEach(digits::append);
        return digits.toString();
    }
}
