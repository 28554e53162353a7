package studio.fofo.minting.collection;

import java.time.Clock;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Tasks;

/**
 * The first step of a collection. The studio's relayer sends the transaction and names the creator's wallet as the contract's owner: the
 * creator needs no gas money and no open page, keys of the API can do it, and the transaction engine sends it exactly once.
 */
public final class Opening {

  private final CollectionRows rows;
  private final Collections collections;
  private final Artworks artworks;
  private final CollectionGas gas;
  private final Chains chains;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Opening(CollectionRows rows, Collections collections, Artworks artworks, CollectionGas gas, Chains chains, Tasks tasks,
      TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.collections = collections;
    this.artworks = artworks;
    this.gas = gas;
    this.chains = chains;
    this.tasks = tasks;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Records the request, or returns the existing one with this id.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN} for a cover of somebody else, {@code QUOTA_USED_UP}
   */
  public Collection request(CollectionOrder order) {
    artworks.requireOwned(order.coverId(), order.creator());
    chains.contract(order.chainId(), Contracts.FACTORY);
    var collection = order.collection(clock.instant());
    transaction.executeWithoutResult(status -> {
      if (rows.insert(collection)) {
        gas.setAside(collection);
        artworks.reveal(collection.coverId());
        tasks.schedule(OpenCollection.KIND, collection.id().value(), new OpenCollection.Step(collection.id()));
      }
    });
    return collections.requireOwned(collection.id(), collection.creator());
  }
}
