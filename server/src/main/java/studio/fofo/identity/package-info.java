/**
 * Accounts, wallets, sign-in, sessions, API keys, and the encryption of personal data at rest.
 *
 * <p><b>Signing in.</b> With a wallet (Sign-In with Ethereum, EIP-4361): the server issues a nonce, the wallet signs a message that
 * contains it, and {@code siwe} checks form, domain, URI, chain, times and nonce while {@code wallet} checks the signature, of a plain
 * account, a contract (ERC-1271) or a contract that is not deployed yet (ERC-6492). Or with six digits sent by e-mail. The first sign-in
 * creates the account.
 *
 * <p><b>Staying signed in.</b> An access token (JWT, ES256, ten minutes) that every role verifies by itself with the published keys, and a
 * refresh token in a cookie that is replaced at each use. Ending a session, here or elsewhere, also revokes its access tokens at once.
 * <b>Machines</b> have API keys, which the gateway exchanges for access tokens that carry the key's scopes; nothing behind the gateway ever
 * sees a key.
 *
 * <p><b>At rest.</b> {@link studio.fofo.identity.Vault} seals personal data with a key per person, itself sealed by the installation's
 * master key; {@link studio.fofo.identity.BlindIndex} finds equal values without storing them. Wallet addresses are public and stay
 * readable.
 *
 * <p><b>Revoking.</b> Sessions can be listed and ended, wallets unlinked ({@link studio.fofo.identity.WalletTie} lists what needs one),
 * keys revoked.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A nonce signs in at most once, even with concurrent requests.
 *   <li>An address belongs to at most one account; so does an e-mail address. A contract account is recognised only on the chain on which
 *   it first signed in: on another, the same address may be somebody else's contract.
 *   <li>A refresh token has one successor. Used again it gets the same one for {@code fofo.identity.refresh-lost}, nothing for
 *   {@code fofo.identity.refresh-grace} once that one was used, and later it ends its session.
 *   <li>A code belongs to the browser that requested it, allows five attempts there, and is stored only as a keyed hash. Requests and
 *   guesses of strangers do not affect it; the number of wrong codes per address and day is limited, so that guessing is hopeless.
 *   <li>Neither a token nor a key, a code or an e-mail address is ever stored or logged in plain text.
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.identity.EmailCodeIssued}. Events in: none.
 *
 * <p>Outside systems: nodes of the chains, asked through {@link studio.fofo.chain.ContractSignatures} and only for contract accounts;
 * while none responds, those are refused with {@code IDENTITY_CHAIN_UNAVAILABLE} and everybody else signs in as usual.
 *
 * <p>It does not limit request rates (the gateway does), nor send mail (notification does).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain"})
package studio.fofo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
