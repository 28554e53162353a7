package studio.fofo.minting.collection;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Tuple;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.minting.collection.CollectionFacts.At;
import studio.fofo.runtime.Tasks;

/**
 * Records what the chain says about creators' collections, in the indexer's transaction. Anybody may deploy through the factory and name
 * any owner, so only contracts at addresses that were computed for a requested collection count.
 */
final class CollectionLogs implements LogListener {

  private static final ContractAbi FACTORY = ContractAbi.of("FofoFactory");
  private static final ContractAbi TOKEN = ContractAbi.of("FofoCollection");
  private static final ContractAbi EDITIONS = ContractAbi.of("FofoEditions");
  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");

  private final CollectionRows rows;
  private final CollectionFacts facts;
  private final Tasks tasks;
  private final Clock clock;

  CollectionLogs(CollectionRows rows, CollectionFacts facts, Tasks tasks, Clock clock) {
    this.rows = rows;
    this.facts = facts;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.FACTORY, Contracts.MINTER, Contracts.CREATORS_ORIGINALS, Contracts.CREATORS_EDITIONS);
  }

  @Override
  public Set<String> topics() {
    return Set.of(FACTORY.topic("CollectionCreated"), FACTORY.topic("EditionsCreated"), TOKEN.topic("OwnershipTransferred"),
        TOKEN.topic("DefaultRoyaltyChanged"), TOKEN.topic("TransferValidatorUpdated"), TOKEN.topic("ContractURIUpdated"),
        TOKEN.topic("PlaceholderChanged"), TOKEN.topic("DropRevealed"), EDITIONS.topic("EditionCreated"),
        MINTER.topic("VoucherSignerChanged"));
  }

  @Override
  public void onLog(Log log) {
    if (FACTORY.is("CollectionCreated", log)) {
      enter(log, address(FACTORY.read("CollectionCreated", log), 0), CollectionFacts.CREATED, log.txHash());
    } else if (FACTORY.is("EditionsCreated", log)) {
      enter(log, address(FACTORY.read("EditionsCreated", log), 0), CollectionFacts.CREATED, log.txHash());
    } else if (MINTER.is("VoucherSignerChanged", log)) {
      var values = MINTER.read("VoucherSignerChanged", log);
      enter(log, address(values, 0), CollectionFacts.SIGNER + address(values, 1), values.get(2).toString());
    } else {
      ofTheContract(log);
    }
  }

  @Override
  public void onReorg(Log log) {
    facts.takeBack(log);
    if (TOKEN.is("ContractURIUpdated", log)) {
      readContent(log);
    }
  }

  /** Minter and studio contracts emit some of these events too. */
  private void ofTheContract(Log log) {
    if (TOKEN.is("OwnershipTransferred", log)) {
      enter(log, log.address(), CollectionFacts.OWNER, address(TOKEN.read("OwnershipTransferred", log), 1).value());
    } else if (TOKEN.is("DefaultRoyaltyChanged", log)) {
      var values = TOKEN.read("DefaultRoyaltyChanged", log);
      enter(log, log.address(), CollectionFacts.ROYALTY, address(values, 0) + " " + values.get(1));
    } else if (TOKEN.is("TransferValidatorUpdated", log)) {
      enter(log, log.address(), CollectionFacts.VALIDATOR, address(TOKEN.read("TransferValidatorUpdated", log), 1).value());
    } else if (TOKEN.is("ContractURIUpdated", log)) {
      readContent(log);
    } else {
      ofItsPieces(log);
    }
  }

  private void ofItsPieces(Log log) {
    if (TOKEN.is("PlaceholderChanged", log)) {
      enter(log, log.address(), CollectionFacts.PLACEHOLDER, digest(TOKEN.read("PlaceholderChanged", log), 0));
    } else if (TOKEN.is("DropRevealed", log)) {
      enter(log, log.address(), CollectionFacts.REVEALED, digest(TOKEN.read("DropRevealed", log), 0));
    } else {
      var values = EDITIONS.read("EditionCreated", log);
      enter(log, log.address(), CollectionFacts.EDITION + values.get(0), digest(values, 2));
    }
  }

  private static String digest(Tuple values, int place) {
    return HexFormat.of().formatHex(values.<byte[]>get(place));
  }

  private void enter(Log log, studio.fofo.kernel.Address contract, String fact, String value) {
    if (!rows.at(Set.of(new At(log.chainId(), contract))).isEmpty()) {
      facts.enter(log, contract, fact, value);
    }
  }

  /** The event does not say to what the contract points. At its creation, that is known. */
  private void readContent(Log log) {
    var at = new At(log.chainId(), log.address());
    var collection = rows.at(Set.of(at)).get(at);
    if (collection != null && facts.of(Set.of(at)).getOrDefault(at, Map.of()).containsKey(CollectionFacts.CREATED)) {
      tasks.schedule(ReadContent.KIND, collection.id() + ":" + log.blockHash() + ":" + log.logIndex(),
          new ReadContent.Step(collection.id(), clock.instant().plus(ReadContent.PATIENCE)));
    }
  }

  private static studio.fofo.kernel.Address address(Tuple values, int place) {
    return ContractAbi.address(values.<Address>get(place));
  }
}
