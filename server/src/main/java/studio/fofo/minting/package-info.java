/**
 * Turns artworks into tokens: mints, vouchers, metadata, twins, and holdings.
 *
 * <p><b>A mint</b> goes {@code requested → storing → submitted → confirmed}, or {@code failed}; what happens in which state is a value,
 * {@code mint.MintState} ({@code docs/mint-states.md}), and of twins {@code twin.TwinState}. Its metadata is one JSON block whose CID is a
 * plain SHA-256, so the token stores 32 bytes and the contract derives the URI. The creator receives the token; the relayer pays.
 *
 * <p><b>A twin</b> is the token of a printed product: one edition per product on {@code FofoEditions}, created with its first sale, with
 * one token per piece.
 *
 * <p><b>A collection</b> ({@code collection}) is a creator's own contract. The relayer creates it and names the creator's wallet as its
 * owner, so the creator needs no gas money and the engine sends it exactly once. Its address follows from its settings: it is computed and
 * watched before the transaction is sent, so that the index misses none of its logs, and contracts that others made are ignored. What its
 * owner may change is prepared here and sent by the owner's wallet; what holds is what the chain's events say.
 *
 * <p><b>A drop</b> ({@code drop}) is a collection's phases, in which people mint by themselves: in turn, each with its time, price, limits
 * and perhaps an allow-list. A list is stored with its Merkle tree, so that a proof is read node by node; it is private, and each account
 * learns its own place only. Originals show the same placeholder until their owner reveals them; a work in a collection of editions exists
 * before its first phase. Phases, ends and claims are the chain's events; the owner's wallet opens and ends phases, a buyer's wallet
 * claims.
 *
 * <p><b>A reveal</b> ({@code reveal}) decides what numbered pieces show ({@code docs/reveals.md}). Its owner's list is committed to by the
 * placeholder's digest; the hash of a later final block draws; the owner's wallet reveals; and once that is final, the artworks become
 * public. The drawing is computed from list and block whenever it is needed.
 *
 * <p>Invariants:
 * <ol>
 *   <li>An artwork is minted at most once; a failed mint frees it, and a mint fails only when its voucher can no longer be used.
 *   <li>A mint's id is its transaction's key, its number its voucher's unique id: neither crashes nor repeats create two tokens.
 *   <li>Anybody may send a voucher. The mint or twin is confirmed by the voucher's state on the chain, whoever sent it.
 *   <li>A mint or twin removed by a reorganisation is minted again with the same voucher.
 *   <li>Holdings follow the index, including reorganisations.
 *   <li>A twin's key is delivered once.
 *   <li>A hidden piece's artwork, metadata and list are private until the chain shows what was drawn; of several lists, the
 *   first one that the chain had before its drawing counts.
 *   <li>The studio mints into a collection only while its contract belongs to a wallet of its creator and lets the studio's signer.
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.minting.MintRequested}, {@link studio.fofo.minting.MintConfirmed},
 * {@link studio.fofo.minting.TwinMinted}. Events in: the chain's transactions and logs. External systems: none; content goes through
 * storage, transactions through chain. It does not deal with prices or orders.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain", "storage", "artworks", "identity"})
package studio.fofo.minting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
