package studio.fofo.minting.collection;

import java.time.Clock;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.WatchedContracts;

/** The second step of a collection: stores its metadata, learns its address, has it watched, and requests the transaction. */
final class Creation {

  private final CollectionRows rows;
  private final Blueprints blueprints;
  private final Artworks artworks;
  private final WatchedContracts watched;
  private final Transactions transactions;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Creation(CollectionRows rows, Blueprints blueprints, Artworks artworks, WatchedContracts watched, Transactions transactions,
      TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.blueprints = blueprints;
    this.artworks = artworks;
    this.watched = watched;
    this.transactions = transactions;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** May be repeated after any crash. The contract is watched before its transaction can be sent, so that no log of it is missed. */
  void create(CollectionId id) {
    var collection = rows.find(id).orElseThrow();
    var blueprint = blueprints.of(collection, artworks.find(collection.coverId()).orElseThrow());
    transaction.executeWithoutResult(status -> {
      if (rows.located(id, blueprint.address(), blueprint.content())) {
        rows.prepared(id, blueprint.content(), collection.description(), collection.coverId(), clock.instant());
        watched.watch(collection.chainId(), collection.kind().watchedAs(), blueprint.address());
        transactions.request(new TransactionRequest(CollectionSettlement.purpose(id), collection.chainId(), SignerRole.RELAYER,
            blueprint.factory(), blueprint.call()));
      }
    });
  }
}
