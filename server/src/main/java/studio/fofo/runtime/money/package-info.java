/**
 * Keeps play money and real money apart: one setting, the checks of all modules at start, and a database that remembers what it holds.
 * {@link studio.fofo.runtime.MoneyMode} and {@link studio.fofo.runtime.MoneyCheck} are what modules use.
 */
@NullMarked
package studio.fofo.runtime.money;

import org.jspecify.annotations.NullMarked;
