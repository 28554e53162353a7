package studio.fofo.identity.wallet;

import java.util.OptionalLong;

/**
 * An address whose owner has just signed something.
 *
 * @param contractChain the chain whose contract vouched for it; empty for a plain account, which is its key's on every chain. A
 *     contract account on one chain proves nothing about the same address on another: there it may be anybody's
 */
public record ProvenWallet(WalletAddress address, OptionalLong contractChain) {

  static ProvenWallet plain(WalletAddress address) {
    return new ProvenWallet(address, OptionalLong.empty());
  }

  static ProvenWallet contract(WalletAddress address, long chainId) {
    return new ProvenWallet(address, OptionalLong.of(chainId));
  }
}
