package ma.chikaya.web.admin;

import java.util.List;

/** A kind of sheet as the page offers it, with the titles of its columns; those it cannot do without are marked. */
public record KindShown(String name, List<Title> titles) {

    public record Title(String text, boolean required) {}
}
