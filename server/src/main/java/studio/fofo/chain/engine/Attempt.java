package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Address;

/**
 * A signed version of a transaction, a row of {@code chain.attempts}.
 *
 * @param raw the bytes to send, which never change
 * @param dataFee the highest fee in wei for its data on the chain below; 0 on chains without one
 * @param sentAt null until a node has received it
 * @param answer what nodes said when it was last sent; empty before
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
    BigInteger dataFee,
    Instant signedAt,
    @Nullable Instant sentAt,
    String answer) {}
