/**
 * Ethereum, and no business: nodes, transactions that arrive exactly once, and an index that survives reorganisations.
 *
 * <p><b>Nodes.</b> Each chain has several JSON-RPC urls; a call goes to the first that is well and fails over to the next. Chain 31337 is
 * ours: an {@code anvil} process kept in {@code FOFO_HOME}, on which the contracts are deployed at the first start, and the only
 * chain that browsers may reach through us ({@code POST /rpc/31337}, a short list of methods).
 *
 * <p><b>Reads.</b> In every role: {@link studio.fofo.chain.Chains} says which chains there are and where our contracts are,
 * {@link studio.fofo.chain.ChainReads} calls contracts, {@link studio.fofo.chain.ContractSignatures} asks contract accounts. Nobody else
 * reads {@code fofo.chain.*}.
 *
 * <p><b>Transactions.</b> {@link studio.fofo.chain.Transactions} takes a request with a purpose (its kind, and what it has to do with);
 * one purpose never becomes two transactions. The {@link studio.fofo.chain.TransactionListener} of its kind, and no other, hears what
 * becomes of it. States: {@code requested → submitted → mined → confirmed}, or {@code failed} (refused in simulation, or reverted).
 *
 * <p><b>Index.</b> {@link studio.fofo.chain.LogListener} beans hear every log of their contracts once, in order, inside the indexer's
 * transaction, and hear of it again when its block is orphaned.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A transaction is simulated before it gets a nonce; the nonce and the signed bytes are written in one database transaction, and
 *       the bytes are stored before they are sent. After a crash the same bytes are sent again.
 *   <li>Per (chain, signer) nonces have no gap and no repeat: the signer's row is locked while one is given out.
 *   <li>Every attempt is kept. A replacement has the same nonce and pays at least 12.5 % more.
 *   <li>A block's logs, their effects and the cursor commit together; blocks join by parent hash; an orphaned block's effects are undone
 *       newest first.
 *   <li>Absence is no proof. A block is taken back for a longer fork that nodes stand by, a log is missing when its block's bloom filter
 *       says so, and a nonce is somebody else's when a confirmed block shows by whom it was used.
 *   <li>One indexer per chain in the whole installation (an advisory lock; the cursor's own compare-and-set guards it besides).
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.chain.TransactionSubmitted}, {@link studio.fofo.chain.TransactionConfirmed},
 * {@link studio.fofo.chain.TransactionFailed}, {@link studio.fofo.chain.HeadMoved}. Outside systems: the nodes. When none answers,
 * work waits and is tried again with growing pauses; nothing is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime"})
package studio.fofo.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
