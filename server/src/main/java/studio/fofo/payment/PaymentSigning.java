package studio.fofo.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.kernel.Address;

/**
 * EIP-712 typed data with which a quote can be paid.
 *
 * @param message by field; numbers as decimal strings. A permit's lacks {@code nonce}: it is what the token's {@code nonces(payer)} returns
 * @param approval what the wallet sends before, unless it already did: Permit2 must be allowed to spend the token
 */
public record PaymentSigning(
    SigningMethod method, Domain domain, Map<String, List<Field>> types, String primaryType, Map<String, Object> message,
    Optional<WalletCall> approval) {

  /** The domain of a contract. Permit2's has no version. */
  public record Domain(String name, Optional<String> version, long chainId, Address contract) {}

  /** A member of a structure. */
  public record Field(String name, String type) {}
}
