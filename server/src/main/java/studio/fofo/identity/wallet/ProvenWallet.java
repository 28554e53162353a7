package studio.fofo.identity.wallet;

import java.util.OptionalLong;
import studio.fofo.kernel.Address;

/**
 * An address whose owner has just signed something.
 *
 * @param contractChain the chain whose contract vouched for it; empty for a plain account, which is its key's on every chain. A
 *     contract account on one chain proves nothing about the same address on another: there it may be anybody's
 */
public record ProvenWallet(Address address, OptionalLong contractChain) {

  static ProvenWallet plain(Address address) {
    return new ProvenWallet(address, OptionalLong.empty());
  }

  static ProvenWallet contract(Address address, long chainId) {
    return new ProvenWallet(address, OptionalLong.of(chainId));
  }
}
