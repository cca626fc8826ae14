package ma.chikaya.web.admin;

import gg.jte.Content;
import ma.chikaya.routing.TopicText;

/** A version of a topic: why, by whom and when, and what it said. */
record TopicVersionRow(int number, String reason, Content entered, TopicText text) {}
