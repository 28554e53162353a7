package studio.fofo.minting.holding;

import java.math.BigInteger;
import java.util.Set;
import java.util.stream.IntStream;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.kernel.Address;

/** Records all transfers of our tokens (ERC-721 and ERC-1155), in the indexer's transaction. */
final class TransferLogs implements LogListener {

  private static final ContractAbi COLLECTION = ContractAbi.of("FofoCollection");
  private static final ContractAbi EDITIONS = ContractAbi.of("FofoEditions");

  private final Holdings holdings;
  private final Blocks blocks;

  TransferLogs(Holdings holdings, Blocks blocks) {
    this.holdings = holdings;
    this.blocks = blocks;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.ORIGINALS, Contracts.EDITIONS, Contracts.CREATORS_ORIGINALS, Contracts.CREATORS_EDITIONS);
  }

  @Override
  public Set<String> topics() {
    return Set.of(COLLECTION.topic("Transfer"), EDITIONS.topic("TransferSingle"), EDITIONS.topic("TransferBatch"));
  }

  @Override
  public void onLog(Log log) {
    if (COLLECTION.is("Transfer", log)) {
      var values = COLLECTION.read("Transfer", log);
      enter(log, 0, values.get(0), values.get(1), values.get(2), BigInteger.ONE);
    } else if (EDITIONS.is("TransferSingle", log)) {
      var values = EDITIONS.read("TransferSingle", log);
      enter(log, 0, values.get(1), values.get(2), values.get(3), values.get(4));
    } else {
      var values = EDITIONS.read("TransferBatch", log);
      BigInteger[] tokens = values.get(3);
      BigInteger[] quantities = values.get(4);
      IntStream.range(0, tokens.length)
          .forEach(index -> enter(log, index, values.get(1), values.get(2), tokens[index], quantities[index]));
    }
  }

  @Override
  public void onReorg(Log log) {
    holdings.takeBack(log);
  }

  private void enter(Log log, int ordinal, com.esaulpaugh.headlong.abi.Address from, com.esaulpaugh.headlong.abi.Address to,
      BigInteger tokenId, BigInteger quantity) {
    if (quantity.signum() > 0) {
      holdings.enter(log, ordinal, address(from), address(to), tokenId, quantity, blocks.minedAt(log));
    }
  }

  private static Address address(com.esaulpaugh.headlong.abi.Address address) {
    return ContractAbi.address(address);
  }
}
