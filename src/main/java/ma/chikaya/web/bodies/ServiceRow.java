package ma.chikaya.web.bodies;

import java.util.List;

/** A service with the topics it takes and the page where it is changed. */
public record ServiceRow(String nameAr, String nameFr, List<String> topics, String href) {}
