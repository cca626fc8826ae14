/** The portal driven through a real browser, as citizens and officials use it. */
@NullMarked
package ma.chikaya.browser;

import org.jspecify.annotations.NullMarked;
