package studio.fofo.chain.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Address;

/**
 * One signed form of a transaction, a row of {@code chain.attempts}.
 *
 * @param raw what is sent, byte for byte, however often
 * @param sentAt null until a node had it
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
