package ma.chikaya.web.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.statistics.Days;
import ma.chikaya.statistics.Period;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/** Lays out the medians of a year's months. */
final class Charts {

    /** Fewer months than these are no line. */
    private static final int FEWEST = 3;

    private static final int TOP = 24;
    private static final int BOTTOM = 150;
    private static final int SIDE = 44;
    private static final int OTHER_SIDE = 20;

    private Charts() {}

    /** Null where too few months have an answer. */
    static @Nullable Chart medians(Page page, Period year, Map<LocalDate, Days> days) {
        List<LocalDate> months = year.months().stream()
                .filter(month ->
                        days.containsKey(month) && days.get(month).median().isPresent())
                .toList();
        if (months.size() < FEWEST) return null;
        int highest =
                months.stream().mapToInt(month -> median(days, month)).max().orElse(1);
        int step = Math.max(1, (int) Math.ceil(highest / 4.0 / 5) * 5);
        int most = step * 4;
        boolean going = months.getLast().equals(year.last());
        List<Chart.Dot> dots = new ArrayList<>();
        List<Chart.Tick> ticks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        List<LocalDate> all = year.months();
        for (int i = 0; i < all.size(); i++) {
            LocalDate month = all.get(i);
            int x = x(page, i, all.size());
            if (i % 2 == 0) ticks.add(new Chart.Tick(x, page.t("supervision.month.brief", "date", month)));
            if (!months.contains(month)) continue;
            int y = BOTTOM - (BOTTOM - TOP) * median(days, month) / most;
            boolean last = month.equals(months.getLast());
            boolean end = last || month.equals(months.getFirst());
            dots.add(new Chart.Dot(x, y, last && going, end ? Dashboards.number(page, median(days, month)) : null));
            if (!(last && going)) line.append(x).append(',').append(y).append(' ');
        }
        List<Chart.Level> levels = new ArrayList<>();
        for (int n = 0; n <= most; n += step)
            levels.add(new Chart.Level(BOTTOM - (BOTTOM - TOP) * n / most, Dashboards.number(page, n)));
        Chart.Dot end = dots.getLast();
        Chart.Dot before = dots.get(dots.size() - 2);
        return new Chart(
                page.t(
                        "supervision.chart.says",
                        "first",
                        median(days, months.getFirst()),
                        "from",
                        months.getFirst(),
                        "last",
                        median(days, months.getLast()),
                        "to",
                        months.getLast()),
                levels,
                line.toString().strip(),
                going ? before.x() + "," + before.y() + " " + end.x() + "," + end.y() : null,
                dots,
                ticks,
                isRightToLeft(page) ? Chart.WIDTH - 4 : 4,
                isRightToLeft(page) ? "end" : "start");
    }

    private static int median(Map<LocalDate, Days> days, LocalDate month) {
        Days one = days.get(month);
        return one == null ? 0 : one.median().orElse(0);
    }

    private static int x(Page page, int index, int months) {
        int room = Chart.WIDTH - SIDE - OTHER_SIDE;
        int along = SIDE + room * index / (months - 1);
        return isRightToLeft(page) ? Chart.WIDTH - along : along;
    }

    private static boolean isRightToLeft(Page page) {
        return page.dir().equals("rtl");
    }
}
