package studio.fofo.payment.checkout;

import java.math.BigInteger;
import studio.fofo.kernel.Address;

/**
 * One receiver's exact part of a quote.
 *
 * @param account the wallet that is credited
 * @param amount in base units, more than 0
 */
public record Part(Address account, BigInteger amount) {}
