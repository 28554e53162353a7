/**
 * A node that misbehaves as real ones do, for tests: {@link studio.fofo.chain.faults.FaultInjectingNode} is a JSON-RPC endpoint in front of
 * a sound chain, either a real node ({@link studio.fofo.chain.faults.RealNode}) or one in memory
 * ({@link studio.fofo.chain.faults.MemoryChain}). Each {@link studio.fofo.chain.faults.NodeFault} is a layer between them; any set of
 * faults can be combined, and chance comes from a seed.
 */
@NullMarked
package studio.fofo.chain.faults;

import org.jspecify.annotations.NullMarked;
