package studio.fofo.minting.mint;

import studio.fofo.chain.ChainStates;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.collection.HiddenPieces;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.mint.MintOrder.Place;
import studio.fofo.runtime.FieldChecks;

/** The contracts into which creators mint: their own collections, or the studio's. */
class MintPlaces {

  private final Collections collections;
  private final HiddenPieces hidden;
  private final Holdings holdings;
  private final Chains chains;
  private final ChainStates states;

  MintPlaces(Collections collections, HiddenPieces hidden, Holdings holdings, Chains chains, ChainStates states) {
    this.collections = collections;
    this.hidden = hidden;
    this.holdings = holdings;
    this.chains = chains;
    this.states = states;
  }

  /** @throws Refusal {@code COLLECTION_…} if the chosen collection cannot take the mint */
  Place of(MintOrder order) {
    return order.collectionId().map(collection -> within(collection, order)).orElseGet(() -> {
      var chainId = order.chainId().orElseGet(() -> states.best(chains.ids().stream()).orElseThrow());
      return new Place(chainId, chains.contract(chainId, order.editionSize() == 1 ? Contracts.ORIGINALS : Contracts.EDITIONS));
    });
  }

  private Place within(CollectionId id, MintOrder order) {
    var collection = collections.requireMintable(id, order.userId(), order.editionSize());
    var check = new FieldChecks(MintingErrors.MINT_INVALID);
    var isThere = order.chainId().filter(chosen -> chosen != collection.chainId()).isEmpty();
    check.that(isThere, "chainId", "is not that of the collection, which is on chain " + collection.chainId());
    check.done();
    if (hidden.of(collection.id()).isPresent()) {
      throw new Refusal(MintingErrors.COLLECTION_NOT_READY, "the pieces of \"" + collection.name()
          + "\" wait for their reveal, and an original would take the number of one; mint it into another collection, or afterwards");
    }
    var contract = collection.address().orElseThrow();
    var minted = holdings.minted(collection.chainId(), contract);
    if (collection.maxSupply().filter(most -> minted >= most).isPresent()) {
      throw new Refusal(MintingErrors.COLLECTION_FULL,
          "all " + minted + " originals of \"" + collection.name() + "\" are minted; choose another collection");
    }
    return new Place(collection.chainId(), contract);
  }
}
