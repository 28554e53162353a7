package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.kernel.Address;

/**
 * A row of {@code chain.transactions}.
 *
 * @param sender null until a nonce was given out
 * @param blockHash null unless it is mined
 */
record Requested(
    String id,
    String key,
    long chainId,
    SignerRole signer,
    Address to,
    byte[] data,
    BigInteger value,
    Status status,
    @Nullable Address sender,
    @Nullable Long nonce,
    @Nullable String txHash,
    @Nullable Long blockNumber,
    @Nullable String blockHash,
    @Nullable String failure,
    Instant changedAt) {

  /** The first word of the key, which names its crash points. */
  String kind() {
    var colon = key.indexOf(':');
    return colon < 0 ? key : key.substring(0, colon);
  }
}
