package studio.fofo.identity.wallet;

import java.util.OptionalLong;
import studio.fofo.kernel.Address;

/**
 * An address whose owner has just signed a message.
 *
 * @param contractChain the chain whose contract vouched for it; empty for a plain account, whose key is valid on every chain. A contract
 *     account on one chain proves nothing about the same address on another, where it may be somebody else's
 */
public record ProvenWallet(Address address, OptionalLong contractChain) {

  static ProvenWallet plain(Address address) {
    return new ProvenWallet(address, OptionalLong.empty());
  }

  static ProvenWallet contract(Address address, long chainId) {
    return new ProvenWallet(address, OptionalLong.of(chainId));
  }
}
