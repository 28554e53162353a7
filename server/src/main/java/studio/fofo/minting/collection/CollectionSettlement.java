package studio.fofo.minting.collection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionListener;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionSubmitted;

/** Follows the transaction that creates a collection. That the collection exists is concluded from its contract's logs only. */
final class CollectionSettlement implements TransactionListener {

  private static final Logger LOG = LoggerFactory.getLogger(CollectionSettlement.class);
  private static final TransactionKind COLLECTION = new TransactionKind("collection");

  private final CollectionRows rows;
  private final CollectionGas gas;

  CollectionSettlement(CollectionRows rows, CollectionGas gas) {
    this.rows = rows;
    this.gas = gas;
  }

  static TransactionPurpose purpose(CollectionId id) {
    return COLLECTION.of(id.value());
  }

  @Override
  public TransactionKind kind() {
    return COLLECTION;
  }

  @Override
  public void onSubmitted(TransactionSubmitted submitted) {
    rows.submitted(new CollectionId(submitted.purpose().subject()), submitted.txHash());
  }

  @Override
  public void onConfirmed(TransactionConfirmed confirmed) {
    var id = new CollectionId(confirmed.purpose().subject());
    LOG.info("collection opened collectionId={} tx={}", id, confirmed.txHash());
    rows.submitted(id, confirmed.txHash());
    rows.gasIsCounted(id).ifPresent(collection -> gas.used(collection, confirmed.gasUsed()));
  }

  @Override
  public void onFailed(TransactionFailed failed) {
    var id = new CollectionId(failed.purpose().subject());
    LOG.warn("collection failed collectionId={} reason={}", id, failed.reason());
    rows.failed(id, failed.reason());
    rows.gasIsCounted(id).ifPresent(collection -> gas.used(collection, failed.gasUsed()));
  }
}
