/** The shop as a program: commands, settings, and the one place where everything is wired together. */
@NullMarked
package shop.prilavok;

import org.jspecify.annotations.NullMarked;
