/** The desk: the pages of handlers, service agents, supervisors and the national triage desk. */
@NullMarked
package ma.chikaya.web.desk;

import org.jspecify.annotations.NullMarked;
