package ma.chikaya.casework;

/** An open request put to a service, with the submission it is about. */
public record AskedRequest(CaseLine line, CaseFile.Request request) {}
