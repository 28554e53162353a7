/**
 * The papers of a job as PDF: ticket, packing slip, shipping label, customs form, hang tags. Names and addresses are read when they are
 * printed, and never stored.
 */
@NullMarked
package studio.fofo.fulfilment.papers;

import org.jspecify.annotations.NullMarked;
