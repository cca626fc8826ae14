package ma.chikaya.web.admin;

/** Who is competent: as it is typed, and by name. */
record TopicTarget(String code, String name) {}
