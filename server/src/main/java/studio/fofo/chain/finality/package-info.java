/**
 * Which indexed blocks are final: counts blocks, and records how far the chain's own marks ({@code safe}, {@code finalized}) have come. A
 * mark counts only if the node that reports it is on the chain that we have indexed.
 */
@NullMarked
package studio.fofo.chain.finality;

import org.jspecify.annotations.NullMarked;
