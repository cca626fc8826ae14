package ma.chikaya.web.citizen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.notifications.NoticeList;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/** Notices and the choice of how they come, as pages show and post them. */
final class ToldView {

    private ToldView() {}

    /**
     * One notice in the list.
     *
     * @param digits of the code of its case, for the address
     * @param sent by which way it went besides and what became of it; null where it stands here alone
     */
    record Line(
            String digits,
            String title,
            String when,
            String datetime,
            @Nullable String sent,
            boolean failed) {}

    static List<Line> lines(Page page, List<NoticeList.Line> lines) {
        return lines.stream().map(line -> line(page, line)).toList();
    }

    private static Line line(Page page, NoticeList.Line line) {
        var sent = line.sent();
        return new Line(
                line.code().digits(),
                line.title(),
                page.t("citizen.told.at", "at", LegalTime.of(line.at())),
                line.at().toString(),
                sent == null ? null : page.t("citizen.told.sent", "way", sent.way(), "state", sent.state()),
                sent != null && sent.state() == ma.chikaya.channels.Despatch.State.FAILED);
    }

    /**
     * The languages to choose from.
     *
     * @param open what stands for no choice; null where there is none
     */
    static List<Choice> languages(@Nullable Language chosen, @Nullable String open) {
        List<Choice> choices = new ArrayList<>();
        if (open != null) choices.add(new Choice("", open, chosen == null));
        Arrays.stream(Language.values())
                .map(one -> new Choice(one.tag(), one.ownName(), one == chosen))
                .forEach(choices::add);
        return choices;
    }

    /** The languages to be spoken with, where he is called. */
    static List<Choice> spoken(Page page, Spoken chosen) {
        return Arrays.stream(Spoken.values())
                .map(one -> new Choice(one.word(), page.t("citizen.told.spoken." + one.word()), one == chosen))
                .toList();
    }

    /** A way of telling. */
    static Choice way(Page page, Way way, @Nullable String hint, boolean chosen) {
        return new Choice(way.word(), page.t("citizen.told.way." + way.word()), hint, chosen);
    }

    static Preference read(Fields fields) {
        return Preference.read(fields.line("way"), fields.line("language"));
    }
}
