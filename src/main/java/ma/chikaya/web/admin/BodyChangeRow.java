package ma.chikaya.web.admin;

import gg.jte.Content;

/** One change of a body in its history: what, why, and who entered it when. */
public record BodyChangeRow(Content what, String reason, Content entered) {}
