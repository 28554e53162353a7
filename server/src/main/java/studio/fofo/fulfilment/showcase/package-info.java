/**
 * Pictures of products by their makers, if the studio wants them: a task renders the design, another has it drawn and gives the pictures to
 * the catalogue. What fails leaves the product as it is.
 */
@NullMarked
package studio.fofo.fulfilment.showcase;

import org.jspecify.annotations.NullMarked;
