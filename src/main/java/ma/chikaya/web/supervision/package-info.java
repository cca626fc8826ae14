/** The pages of those who follow: a body's dashboard, the bodies below, what is asked of them. */
@NullMarked
package ma.chikaya.web.supervision;

import org.jspecify.annotations.NullMarked;
