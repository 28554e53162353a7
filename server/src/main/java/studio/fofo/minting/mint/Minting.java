package studio.fofo.minting.mint;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.MintRequested;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Tasks;

/** The first step of a mint: {@link MetadataStoring} continues, and {@link MintSettlement} follows it to the token. */
public class Minting {

  private final MintRows mints;
  private final Artworks artworks;
  private final MintGas gas;
  private final MintPlaces places;
  private final Tasks tasks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Minting(MintRows mints, Artworks artworks, MintGas gas, MintPlaces places, Tasks tasks,
      TransactionTemplate transaction,
      ApplicationEventPublisher events, Clock clock) {
    this.mints = mints;
    this.artworks = artworks;
    this.gas = gas;
    this.places = places;
    this.tasks = tasks;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records the request, or returns the existing one with this id.
   *
   * @throws Refusal {@code MINT_ARTWORK_ALREADY_MINTED}, {@code ARTWORK_HELD}, {@code QUOTA_USED_UP};
   *     {@code COLLECTION_…} if its collection cannot take it
   */
  public Mint request(MintOrder order) {
    var artwork = artworks.requireOwned(order.artworkId(), order.userId());
    var mint = order.mint(places.of(order), artwork.imageCid().toString(), clock.instant());
    transaction.executeWithoutResult(status -> {
      if (mints.insert(mint)) {
        artworks.requireFree(artwork.id());
        gas.setAside(mint);
        events.publishEvent(new MintRequested(mint.id(), mint.userId(), mint.artworkId()));
        tasks.schedule(StoreMetadata.KIND, mint.id().value(), new StoreMetadata.Step(mint.id()));
      } else if (mints.find(mint.id()).filter(known -> known.userId().equals(mint.userId())).isEmpty()) {
        throw new Refusal(MintingErrors.MINT_ARTWORK_ALREADY_MINTED,
            "artwork " + mint.artworkId() + " is minted or being minted; an artwork is minted once");
      }
    });
    CrashPoints.reach("mint-requested");
    return mints.find(mint.id()).orElseThrow();
  }
}
