package studio.fofo.chain.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Address;

/**
 * A signed version of a transaction, a row of {@code chain.attempts}.
 *
 * @param raw the bytes to send, which never change
 * @param sentAt null until a node has received it
 */
record Attempt(
    String transactionId,
    int ordinal,
    Address sender,
    long nonce,
    String txHash,
    byte[] raw,
    long gasLimit,
    Fees fees,
    Instant signedAt,
    @Nullable Instant sentAt) {}
