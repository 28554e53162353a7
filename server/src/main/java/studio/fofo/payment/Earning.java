package studio.fofo.payment;

import studio.fofo.kernel.Wei;

/**
 * The earnings of one wallet in one token on one chain.
 *
 * @param token {@code native} or an ERC-20's address
 * @param earned total ever credited
 * @param withdrawable credited and not yet withdrawn
 * @param call withdraws all of it
 */
public record Earning(
    long chainId, String token, Wei earned, Wei withdrawable, Wei withdrawn, WalletCall call) {}
