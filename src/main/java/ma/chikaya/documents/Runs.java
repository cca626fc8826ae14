package ma.chikaya.documents;

import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph by direction. The engine lays runs out side by side in the paragraph's direction and knows no
 * nesting, so an Arabic phrase inside a French line stays one run, its numbers included; {@link ArabicText} orders it.
 */
final class Runs implements BidiSplitter {

    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        runs.clear();
        if (paragraph.isEmpty()) return;
        Bidi bidi = new Bidi();
        bidi.setPara(paragraph, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
        byte[] levels = bidi.getLevels();
        int start = 0;
        for (int i = 1; i <= levels.length; i++) {
            if (i < levels.length && side(levels[i], direction) == side(levels[start], direction)) continue;
            runs.add(new BidiTextRun(start, i - start, side(levels[start], direction)));
            start = i;
        }
    }

    private static byte side(byte level, byte paragraph) {
        if (paragraph == RTL) return level == 1 ? RTL : LTR;
        return level == 0 ? LTR : RTL;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return Bidi.getBaseDirection(paragraph);
    }
}
