/**
 * What the adapters of vendors share: HTTP within limits of time, size and rate, and what we know of a job before its vendor answers.
 */
@NullMarked
package studio.fofo.fulfilment.vendorhttp;

import org.jspecify.annotations.NullMarked;
