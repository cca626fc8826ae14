/** The pages a body keeps of itself, with the help of those above it: services, contacts, its unit, its window. */
@NullMarked
package ma.chikaya.web.bodies;

import org.jspecify.annotations.NullMarked;
