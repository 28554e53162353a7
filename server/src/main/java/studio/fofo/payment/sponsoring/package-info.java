/**
 * Gas of smart accounts (ERC-4337), paid through a paymaster service (ERC-7677) that an operator configures: for payments of our orders,
 * and for nothing else. The service's address, which may contain a key, is never shown.
 */
@NullMarked
package studio.fofo.payment.sponsoring;

import org.jspecify.annotations.NullMarked;
