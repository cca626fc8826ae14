package ma.chikaya.web;

/**
 * What is wrong with one field, said as what to do.
 *
 * @param field id of the field, which the error summary links to
 */
public record FormError(String field, String message) {}
