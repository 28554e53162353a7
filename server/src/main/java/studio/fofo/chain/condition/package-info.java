/**
 * Whether each chain can be used now: its worker judges it after each round, over a while and not by one failed call, and records the
 * result for all roles.
 */
@NullMarked
package studio.fofo.chain.condition;

import org.jspecify.annotations.NullMarked;
