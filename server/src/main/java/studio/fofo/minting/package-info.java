/**
 * Turns artworks into tokens: mints, vouchers, metadata, twins, and who holds what.
 *
 * <p><b>A mint</b> goes {@code requested → storing → submitted → confirmed}, or {@code failed}; what happens in which state is a value,
 * {@code mint.MintState} ({@code docs/mint-states.md}), and of twins {@code twin.TwinState}. Its metadata is one JSON block whose CID is a
 * plain SHA-256, so the token stores 32 bytes and the contract spells the URI. The creator receives the token; the relayer pays.
 *
 * <p><b>A twin</b> is what a buyer holds of a printed product: one edition for each product on {@code FofoEditions}, created when the first
 * of it is sold, one token of it for each piece.
 *
 * <p>Invariants:
 * <ol>
 *   <li>An artwork is minted at most once; a failed mint frees it, and a mint fails only when nobody can use its voucher any more.
 *   <li>A mint's id is its transaction's key, its number its voucher's unique id: no crash and no repeat makes two tokens.
 *   <li>Anybody may send a voucher. Whoever does, the mint or twin is confirmed by what the chain says of the voucher.
 *   <li>A mint or twin that a reorganisation takes away is minted anew, by the same voucher.
 *   <li>Holdings follow the index: a reorganisation takes them back.
 *   <li>A twin's key is delivered once.
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.minting.MintRequested}, {@link studio.fofo.minting.MintConfirmed},
 * {@link studio.fofo.minting.TwinMinted}. Events in: the chain's transactions and logs. Outside systems: none of its own; content goes
 * through storage, transactions through chain. It sets no prices and knows no orders.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain", "storage", "artworks", "identity"})
package studio.fofo.minting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
