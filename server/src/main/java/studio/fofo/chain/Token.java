package studio.fofo.chain;

import studio.fofo.kernel.Address;

/**
 * An ERC-20 that is accepted on a chain.
 *
 * @param decimals how many digits of its base unit make one token, 6 for USDC
 */
public record Token(Address address, String symbol, int decimals) {}
