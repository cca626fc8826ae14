/** The root of the product: one package a module. */
@NullMarked
package ma.chikaya;

import org.jspecify.annotations.NullMarked;
