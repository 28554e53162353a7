package studio.fofo.chain;

/** The first attempt of a transaction is signed and stored; it is sent right after. Published in that transaction. */
public record TransactionSubmitted(String key, long chainId, String txHash) {}
