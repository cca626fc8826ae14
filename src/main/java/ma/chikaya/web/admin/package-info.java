/** The pages of the central administration: accounts and the services of bodies. */
@NullMarked
package ma.chikaya.web.admin;

import org.jspecify.annotations.NullMarked;
