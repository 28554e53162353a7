/**
 * Finds who makes which lines of an order: suppliers are asked for offers outside any transaction, a pure planner chooses by the studio's
 * rules, and the productions are opened in one transaction. An order that nobody can make now waits, and is later held for an operator.
 */
@NullMarked
package studio.fofo.fulfilment.routing;

import org.jspecify.annotations.NullMarked;
