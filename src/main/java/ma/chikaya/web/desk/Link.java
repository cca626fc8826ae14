package ma.chikaya.web.desk;

import gg.jte.Content;

/** A link with its words. */
record Link(String href, Content text) {}
