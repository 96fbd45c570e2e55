/** What was confirmed survives: processes are killed and disks lose their power, then books, sheet and money are audited. */
@NullMarked
package shop.prilavok.crash;

import org.jspecify.annotations.NullMarked;
