/**
 * Payments with a signature instead of an approval: what tokens can do, as tried on their chains, what wallets may sign, and the payments
 * that our relayer sends for buyers who only signed.
 */
@NullMarked
package studio.fofo.payment.signing;

import org.jspecify.annotations.NullMarked;
