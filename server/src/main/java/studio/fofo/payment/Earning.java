package studio.fofo.payment;

import studio.fofo.kernel.Wei;

/**
 * What one wallet earned in one token on one chain.
 *
 * @param token {@code native} or an ERC-20's address
 * @param earned all that was ever credited
 * @param withdrawable credited and not taken out
 * @param call withdraws all of it
 */
public record Earning(
    long chainId, String token, Wei earned, Wei withdrawable, Wei withdrawn, WalletCall call) {}
