package studio.fofo.payment.checkout;

import java.math.BigInteger;

/**
 * One receiver's exact part of a quote.
 *
 * @param account EIP-55
 * @param amount in base units, more than 0
 */
public record Part(String account, BigInteger amount) {}
