package ma.chikaya.web.desk;

import java.util.List;
import java.util.Locale;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.text.Arabizi;
import ma.chikaya.text.Tifinagh;
import ma.chikaya.text.Writing;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen says, as he says it.
 *
 * @param tag BCP 47 tag of what it is written in
 * @param written what it is written in, in words
 * @param reading the same in letters its reader may read faster; an aid, never instead of the text
 * @param summary what somebody who listened to the recording wrote down
 * @param hidden recordings that are not shown because the voice would tell who speaks
 */
record CitizenWords(
        List<MarkedText.Piece> text,
        String tag,
        String written,
        @Nullable String reading,
        @Nullable String readingTag,
        @Nullable String summary,
        boolean summarise,
        List<Attachment> recordings,
        List<Attachment> evidence,
        int hidden) {

    static CitizenWords of(Page page, CaseFile file, CaseFiles.Shelf files) {
        Writing writing = Writing.find(file.writtenIn()).orElse(Writing.ARABIC);
        boolean blank = file.text().isBlank();
        boolean arabizi = writing == Writing.DARIJA_LATIN && !blank;
        boolean tifinagh = writing == Writing.TAMAZIGHT && !blank;
        return new CitizenWords(
                blank ? List.of() : MarkedText.of(file.text(), file.points()),
                writing.tag(),
                blank ? "" : page.t("desk.written." + writing.name().toLowerCase(Locale.ROOT)),
                arabizi ? Arabizi.toArabic(file.text()) : tifinagh ? Tifinagh.toLatin(file.text()) : null,
                arabizi ? Writing.DARIJA.tag() : tifinagh ? Writing.TAMAZIGHT_LATIN.tag() : null,
                file.summary(),
                file.line().recorded() && file.actions().contains(Action.SUMMARISE) && files.hidden() == 0,
                files.recordings(),
                files.evidence(),
                files.hidden());
    }
}
