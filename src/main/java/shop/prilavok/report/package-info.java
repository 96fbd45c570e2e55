/** What the merchant takes to his accountant: tables of what happened, as files. Knows the domain and nothing else. */
@NullMarked
package shop.prilavok.report;

import org.jspecify.annotations.NullMarked;
