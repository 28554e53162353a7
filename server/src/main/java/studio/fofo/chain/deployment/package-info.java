/**
 * Going on a public chain: {@code ./fofo chain deploy}, a command without Spring's context or a database.
 *
 * <p>The contracts' own script ({@code contracts/deploy --plan}) looks at the chain and says which transactions are missing; it knows what
 * is to be deployed, in which order and for whom, and nothing else does. This package checks the chain, the accounts and the cost, sends
 * those transactions one by one, verifies what is on the chain, and says what is left to do. A run that was killed is continued by the
 * next one, since the signed bytes are stored before they are sent; a run after that finds nothing to do.
 *
 * <p>Files, beside {@code <chainId>.json} with the addresses, in {@code <chainId>/}: {@code sent.jsonl} (what was sent), {@code found.json}
 * (what tokens and price feeds can do), {@code verify/} (the compiler's input and metadata of each contract), {@code safe.json} (what the
 * owner's multisig must send) and {@code settings.env}.
 */
@NullMarked
package studio.fofo.chain.deployment;

import org.jspecify.annotations.NullMarked;
