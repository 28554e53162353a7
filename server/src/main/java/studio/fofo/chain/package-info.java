/**
 * Ethereum, without business logic: nodes, transactions that are sent exactly once, and an index that handles reorganisations.
 *
 * <p><b>Nodes.</b> Each chain has several JSON-RPC URLs; a call goes to the first healthy one and fails over to the next. A node proves its
 * chain before it is used, is compared with the others every 20 seconds, and keeps the limits that were learnt about it. Chain 31337 is
 * ours: an {@code anvil} process with its state in {@code FOFO_HOME}, on which the contracts are deployed at the first start, and the only
 * chain that browsers reach through us ({@code POST /rpc/31337}, which allows a few methods).
 *
 * <p><b>Reads.</b> In every role: {@link studio.fofo.chain.Chains} lists the chains and our contracts on them,
 * {@link studio.fofo.chain.ChainReads} calls contracts, {@link studio.fofo.chain.CallTrials} tries calls,
 * {@link studio.fofo.chain.ContractSignatures} checks signatures of contract accounts. No other module reads {@code fofo.chain.*}.
 *
 * <p><b>Transactions.</b> {@link studio.fofo.chain.Transactions} accepts a request with a purpose (a kind and a subject); one purpose never
 * becomes two transactions. Only the {@link studio.fofo.chain.TransactionListener} of its kind is told the outcome.
 * States: {@code requested → submitted → mined → confirmed}, or {@code failed} (in simulation, or reverted).
 *
 * <p><b>Keys.</b> {@link studio.fofo.chain.Signers} signs with one key per chain and role: on the local chain those of the public
 * mnemonic, on others keys in encrypted files or in services such as a KMS, which are slow, may be down, and sign differently each time.
 *
 * <p><b>Index.</b> Blocks near the head are read whole, deeper ones by the logs of long ranges, on which two answers have to agree.
 * {@link studio.fofo.chain.LogListener} beans receive every log of their contracts once, in order, inside the indexer's
 * transaction, and again when its block is orphaned. Contracts that come later are announced before they exist
 * ({@link studio.fofo.chain.WatchedContracts}).
 *
 * <p><b>States.</b> {@link studio.fofo.chain.ChainStates} says whether a chain is ready, slow or down, as its worker has seen it for a
 * while.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A transaction is simulated before it gets a nonce; it fails only if every node refuses it at a recent block that we know. The nonce
 *       and the signed bytes are stored before the bytes are sent, to all nodes that are well; in one database transaction if the key is in
 *       memory. After a crash the same bytes are sent again. Requests of one signer that wait at the same time go through these steps
 *       together; one that fails on the way does not delay the others.
 *   <li>A nonce that is stored without bytes is signed as soon as the signer responds. A signature that is not by the configured account is
 *       refused. No signer in another process is called under the lock of the sender.
 *   <li>Nonces per chain and signer have no gaps or duplicates: the signer's row is locked while one is assigned.
 *   <li>Every attempt is kept. A replacement has the same nonce and pays at least 10 % more, which is what clients ask for. No offer, the
 *       first one included, is outside the chain's limits, whatever nodes say.
 *   <li>A block's logs, their effects and the cursor commit together; the last 128 blocks connect by parent hash, deeper ones may be
 *       known by their logs only; an orphaned block's effects are reverted latest first.
 *   <li>Absence is not proof. A block is reverted if nodes consistently report a longer fork, a log is missing if its block's bloom filter
 *       contains it, and a nonce was used by somebody else if a final block contains the transaction that used it, two nodes show its
 *       receipt and none shows one of ours (one node is enough where the chain itself says what is final).
 *   <li>A block is final as {@link studio.fofo.chain.Finality} says: at a depth, at the chain's own mark, or at both. Finality that stalls
 *       is waited for; nothing fails because of it.
 *   <li>There is one indexer per chain in the whole installation (a lease; the cursor's compare-and-set also guards it).
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.chain.TransactionSubmitted}, {@link studio.fofo.chain.TransactionConfirmed},
 * {@link studio.fofo.chain.TransactionFailed}, {@link studio.fofo.chain.HeadMoved}. External systems: the nodes. If none responds,
 * work waits and is retried with growing pauses; nothing is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime"})
package studio.fofo.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
