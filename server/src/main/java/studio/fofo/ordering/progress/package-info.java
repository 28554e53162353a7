/** What moves an order on: people, money, the printer and time, each step one transaction under the order's turn. */
@NullMarked
package studio.fofo.ordering.progress;

import org.jspecify.annotations.NullMarked;
