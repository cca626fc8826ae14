package ma.chikaya.web.admin;

import java.util.List;

/** The topics of a group, in a list. */
record TopicGroup(String name, List<TopicRow> topics) {}
