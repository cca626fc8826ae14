/** Where officials sign in, and where what they typed waits for them. */
@NullMarked
package ma.chikaya.web.signin;

import org.jspecify.annotations.NullMarked;
