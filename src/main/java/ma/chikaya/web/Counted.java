package ma.chikaya.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;

/** A legal date of a case with the sentences that say why it is that day. */
public record Counted(String term, LocalDate due, List<Content> reasons) {}
