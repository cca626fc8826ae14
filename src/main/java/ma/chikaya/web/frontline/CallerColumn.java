package ma.chikaya.web.frontline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.CallBacks;
import ma.chikaya.frontline.Calls;
import ma.chikaya.frontline.FilingDrafts;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.frontline.Verification;
import ma.chikaya.people.Phones;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Say;
import ma.chikaya.web.desk.StateChip;
import org.springframework.stereotype.Component;

/** Puts together what is known of a caller: nothing of his cases until they are shown to be his. */
@Component
class CallerColumn {

    private final Calls calls;
    private final CallBacks callBacks;
    private final Verification verification;
    private final FilingDrafts drafts;
    private final Cases cases;
    private final Sentences sentences;
    private final Names names;

    CallerColumn(
            Calls calls,
            CallBacks callBacks,
            Verification verification,
            FilingDrafts drafts,
            Cases cases,
            Sentences sentences,
            Names names) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.verification = verification;
        this.drafts = drafts;
        this.cases = cases;
        this.sentences = sentences;
        this.names = names;
    }

    Caller of(Page page, Official official, Call call) {
        UUID asked = call.isOpen() ? verification.findAsked(official, call).orElse(null) : null;
        // Of whom the lot has drawn nothing is shown but that he is to be asked.
        List<Callers.Known> known = call.isOpen() && asked == null ? verification.list(official, call) : List.of();
        Map<UUID, Caller.Line> lines = new LinkedHashMap<>();
        for (UUID id : verification.listVerified(official, call)) {
            cases.findPublic(id).ifPresent(file -> lines.put(id, verified(page, file)));
        }
        known.stream().limit(Verification.LISTED).forEach(one -> lines.putIfAbsent(one.id(), line(page, one)));
        String number = call.number();
        return new Caller(
                number == null ? null : Phones.display(number),
                Say.time(page, Objects.requireNonNullElse(call.takenAt(), call.beganAt())),
                call.isOpen(),
                call.channel() == Channel.COUNTER,
                beside(page, call),
                new ArrayList<>(lines.values()),
                known.size() > Verification.LISTED,
                number != null && callBacks.findWaiting(number).isPresent(),
                call.callBack() == null
                        ? null
                        : callBacks
                                .find(call.callBack())
                                .map(entry -> entry.id())
                                .orElse(null),
                asked,
                drafts.findBefore(official, call).orElse(null),
                drafts.findLeft(official, call).map(left -> left(page, left)).orElse(null),
                sentences.unverified(call),
                sentences.plain(call.spoken(), "say.ask.hello"));
    }

    private Caller.Left left(Page page, FilingDrafts.Left left) {
        String who = names.officials(page, List.of(left.official())).getOrDefault(left.official(), "—");
        return new Caller.Left(
                left.call(), page.t("frontline.left", "who", who, "at", Say.moment(page, left.savedAt())));
    }

    private List<String> beside(Page page, Call call) {
        List<Call> others = calls.listBeside(call);
        Set<Integer> officials = new LinkedHashSet<>();
        others.forEach(other -> {
            if (other.official() != null) officials.add(other.official());
        });
        Map<Integer, String> who = names.officials(page, officials);
        return others.stream()
                .map(other -> page.t(
                        "frontline.beside",
                        "who",
                        who.getOrDefault(other.official(), "—"),
                        "at",
                        Say.time(page, Objects.requireNonNullElse(other.takenAt(), other.beganAt()))))
                .toList();
    }

    private static Caller.Line line(Page page, Callers.Known one) {
        return new Caller.Line(
                one.id(),
                page.t("intake.kind." + one.kind().word()),
                one.state().isOpen(),
                null,
                null);
    }

    private static Caller.Line verified(Page page, PublicCase file) {
        return new Caller.Line(
                file.id(),
                page.t("intake.kind." + file.kind().word()),
                file.state().isOpen(),
                file.code().display(),
                StateChip.label(page, file.state()));
    }
}
