package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.kernel.Address;

/**
 * A row of {@code chain.transactions}.
 *
 * @param sender null until it has a nonce
 * @param blockHash null until it is mined
 */
record Requested(
    String id,
    TransactionPurpose purpose,
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
    Instant changedAt) {}
