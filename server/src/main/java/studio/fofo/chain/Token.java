package studio.fofo.chain;

import studio.fofo.kernel.Address;

/**
 * An ERC-20 accepted on a chain.
 *
 * @param decimals number of decimals, 6 for USDC
 */
public record Token(Address address, String symbol, int decimals) {}
