/**
 * Who somebody is: accounts, wallets, signing in, staying signed in, API keys, and the secrets that keep their data unreadable at rest.
 *
 * <p><b>Signing in.</b> With a wallet (Sign-In with Ethereum, EIP-4361): the server makes a nonce, the wallet signs a message that
 * holds it, and {@code siwe} checks form, domain, URI, chain, times and nonce while {@code wallet} checks the signature, be it of a
 * plain account, a contract (ERC-1271) or a contract yet to be deployed (ERC-6492). Or with six digits sent by e-mail. The first
 * time makes the account.
 *
 * <p><b>Staying signed in.</b> An access token (JWT, ES256, ten minutes) that every role verifies by itself with the published keys, and a
 * refresh token in a cookie that is replaced at each use. A session that is ended, here or from elsewhere, takes its access tokens along at
 * once. <b>Machines</b> have API keys, which the gateway exchanges for access tokens that carry the key's scopes; nothing behind the
 * gateway ever sees a key.
 *
 * <p><b>At rest.</b> {@link studio.fofo.identity.Vault} seals personal data with a key per person, itself sealed by the installation's
 * master key; {@link studio.fofo.identity.BlindIndex} finds equal values without storing them. Wallet addresses are public by
 * nature and stay readable.
 *
 * <p><b>Taking back.</b> Sessions can be listed and ended, wallets taken off ({@link studio.fofo.identity.WalletTie} says what needs one),
 * keys revoked.
 *
 * <p>Invariants:
 * <ol>
 *   <li>A nonce signs in at most once, also when asked twice at the same moment.
 *   <li>An address belongs to at most one account; so does an e-mail address. A contract account is recognised on the chain alone
 *       on which it first signed in: on another, the same address may be somebody else's contract.
 *   <li>A refresh token has one successor. Used again after {@code fofo.identity.refresh-grace} it ends the session that it belongs to;
 *       before that it gets the very same successor, and nothing once that one was used.
 *   <li>A code belongs to the browser that asked for it, admits five tries there, right or wrong, and is stored as a keyed hash only. What
 *       strangers ask for and guess takes nothing from it; in all, an address bears so few wrong codes a day that guessing is hopeless.
 *   <li>Neither a token nor a key, a code or an e-mail address is ever stored or logged in clear.
 * </ol>
 *
 * <p>Events out: {@link studio.fofo.identity.EmailCodeIssued}. Events in: none.
 *
 * <p>Outside systems: nodes of the chains, asked through {@link studio.fofo.chain.ContractSignatures} and only for contract accounts;
 * while none answers, those are refused with {@code IDENTITY_CHAIN_UNAVAILABLE} and everybody else signs in as usual.
 *
 * <p>It does not limit how often somebody asks (the gateway does), nor send mail (notification does).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "runtime", "chain"})
package studio.fofo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
