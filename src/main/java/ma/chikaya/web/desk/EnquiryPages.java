package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Contact;
import ma.chikaya.directory.Contacts;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.Articles;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.Enquiry;
import ma.chikaya.routing.Proposals;
import ma.chikaya.text.Writing;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of questions together: the one that is asked, what may answer it, and those one has to come back to. */
@Component
class EnquiryPages {

    private static final int MOST = 30;
    private static final int FOUND = 6;

    private final Enquiries enquiries;
    private final Articles articles;
    private final Bodies bodies;
    private final Contacts contacts;
    private final Proposals proposals;
    private final Frames frames;
    private final Names names;
    private final InstantSource clock;

    EnquiryPages(
            Enquiries enquiries,
            Articles articles,
            Bodies bodies,
            Contacts contacts,
            Proposals proposals,
            Frames frames,
            Names names,
            InstantSource clock) {
        this.enquiries = enquiries;
        this.articles = articles;
        this.bodies = bodies;
        this.contacts = contacts;
        this.proposals = proposals;
        this.frames = frames;
        this.names = names;
        this.clock = clock;
    }

    /** An article that may answer. */
    public record FoundArticle(int id, String title, String lead, String href, boolean chosen) {}

    /** A body that may know, with how it is reached. */
    public record FoundBody(int id, String name, String href, String reached, boolean chosen) {}

    /**
     * A question to come back to.
     *
     * @param answer what is to be told; empty where nothing is yet
     * @param keyed which colleague noted it; null where it is one's own
     */
    public record Row(
            UUID id,
            String text,
            String when,
            String state,
            String answer,
            @Nullable String href,
            @Nullable String keyed,
            @Nullable String contact,
            @Nullable String due,
            boolean late,
            boolean ready,
            int version) {}

    String show(Page page, Official official, Typed typed, List<FormError> errors, Model model) {
        String text = typed.text("text");
        model.addAttribute("frame", frames.of(page, official, Paths.QUESTIONS, null));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("looked", !text.isEmpty());
        model.addAttribute("languages", languages(typed, text));
        model.addAttribute("channels", channels(page, official, typed));
        model.addAttribute("articles", text.isEmpty() ? List.of() : articles(page, typed, text));
        model.addAttribute("found", text.isEmpty() ? List.of() : bodies(page, official, typed, text));
        model.addAttribute("mine", rows(page, enquiries.listMine(official.id(), MOST), one -> null));
        model.addAttribute("ready", ready(page, official));
        model.addAttribute(
                "second", rows(page, enquiries.listSecond(EnquiryController.secondOf(official), MOST), one -> null));
        return "web/desk/enquiries";
    }

    /** The first body he works in; the call centre is in the national desk. */
    int askedAt(Official official) {
        for (Role role : new Role[] {Role.CLERK, Role.HANDLER, Role.SUPERVISOR}) {
            Optional<Integer> body = official.bodies(role).stream().sorted().findFirst();
            if (body.isPresent()) return body.get();
        }
        return Bodies.NATIONAL_DESK;
    }

    static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private List<Choice> languages(Typed typed, String text) {
        Language guessed = text.isEmpty()
                ? Language.AR
                : Writing.detect(text)
                        .map(Writing::tag)
                        .flatMap(tag -> Language.find(tag.startsWith("fr") ? "fr" : tag.startsWith("z") ? "zgh" : "ar"))
                        .orElse(Language.AR);
        Language chosen = Language.find(typed.line("language")).orElse(guessed);
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.tag(), one.ownName(), one == chosen))
                .toList();
    }

    private static List<Choice> channels(Page page, Official official, Typed typed) {
        String chosen = typed.line("channel").isEmpty()
                ? official.has(Role.OPERATOR) ? "telephone" : "counter"
                : typed.line("channel");
        List<Choice> choices = new ArrayList<>();
        for (String channel : List.of("counter", "telephone")) {
            choices.add(new Choice(channel, page.t("enquiry.channel." + channel), channel.equals(chosen)));
        }
        return choices;
    }

    private List<FoundArticle> articles(Page page, Typed typed, String text) {
        List<FoundArticle> found = new ArrayList<>();
        for (Article one : articles.search(text, FOUND)) {
            String body = one.text().body().in(page.language());
            int end = body.indexOf("\n\n");
            String lead = end < 0 ? body : body.substring(0, end);
            found.add(new FoundArticle(
                    one.id(),
                    one.text().title().in(page.language()),
                    lead,
                    Routes.HELP + "/" + one.slug(),
                    typed.is("article", Integer.toString(one.id()))));
        }
        return found;
    }

    /** Those the words point to, then those of that name. */
    private List<FoundBody> bodies(Page page, Official official, Typed typed, String text) {
        List<Integer> ids = new ArrayList<>();
        Integer chosen = typed.number("body");
        if (chosen != null && bodies.find(chosen).filter(Body::addressable).isPresent()) ids.add(chosen);
        proposals.propose(text, bodies.get(askedAt(official)).territory()).proposals().stream()
                .map(proposal -> proposal.body())
                .filter(Objects::nonNull)
                .forEach(ids::add);
        bodies.search(text, null, FOUND).stream()
                .filter(Body::addressable)
                .map(Body::id)
                .forEach(ids::add);
        return ids.stream()
                .distinct()
                .filter(id -> !bodies.isDefence(id))
                .limit(FOUND)
                .map(id -> new FoundBody(
                        id,
                        names.body(page, id),
                        Routes.window(bodies.slug(id)),
                        line(contacts.getPublic(id).own()),
                        id.equals(chosen)))
                .toList();
    }

    private static String line(Contact one) {
        List<String> parts = new ArrayList<>();
        if (one.phone() != null) parts.add(one.phone());
        if (one.email() != null) parts.add(one.email());
        return String.join(" · ", parts);
    }

    private List<Row> ready(Page page, Official official) {
        List<Enquiry> ready = enquiries.listReady(EnquiryController.counterOf(official), official.id(), MOST);
        Map<Integer, String> who = names.officials(
                page, ready.stream().map(Enquiry::keyedBy).distinct().toList());
        return rows(page, ready, one -> who.getOrDefault(one.keyedBy(), "—"));
    }

    /** @param keyed which colleague noted one; null where it is one's own */
    private List<Row> rows(Page page, List<Enquiry> enquiries, Function<Enquiry, @Nullable String> keyed) {
        Map<Integer, Article> answering = articles.listById(enquiries.stream()
                .map(Enquiry::articleId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return enquiries.stream()
                .map(one -> {
                    Integer id = one.articleId();
                    return row(page, one, id == null ? null : answering.get(id), keyed.apply(one));
                })
                .toList();
    }

    private Row row(Page page, Enquiry one, @Nullable Article answering, @Nullable String keyed) {
        Optional<Article> article = Optional.ofNullable(answering);
        return new Row(
                one.id(),
                one.text(),
                Say.moment(page, one.askedAt()),
                page.t("enquiry.state", "state", one.state()),
                article.map(a -> a.text().title().in(page.language())).orElse(one.answer() == null ? "" : one.answer()),
                article.map(a -> Routes.HELP + "/" + a.slug()).orElse(null),
                keyed,
                one.phone() != null ? one.phone() : one.email(),
                one.dueOn() == null ? null : Say.weekday(page, one.dueOn()),
                one.dueOn() != null && one.dueOn().isBefore(LegalTime.dayOf(clock.instant())),
                one.state() == Enquiry.State.READY,
                one.version());
    }
}
