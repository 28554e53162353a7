package studio.fofo.minting.mint;

import org.springframework.context.ApplicationEventPublisher;
import studio.fofo.artworks.Artworks;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintConfirmed;

/** The effects of a mint's end: accounts for gas, reveals the artwork, and publishes the event. In the caller's transaction. */
class MintEffects {

  private final MintGas gas;
  private final Artworks artworks;
  private final ApplicationEventPublisher events;

  MintEffects(MintGas gas, Artworks artworks, ApplicationEventPublisher events) {
    this.gas = gas;
    this.artworks = artworks;
    this.events = events;
  }

  /** A transaction failed; whether the mint has failed is not known yet. */
  void lost(Mint mint, long gasUsed) {
    gas.lost(mint, gasUsed);
  }

  /** @param gasUsed by us; 0 if somebody else sent the voucher */
  void carryOut(MintState.Effect effect, Mint mint, long gasUsed) {
    switch (effect) {
      case ACCOUNT_FOR_GAS -> gas.used(mint, gasUsed);
      case REVEAL_THE_ARTWORK -> artworks.reveal(mint.artworkId());
      case ANNOUNCE -> events.publishEvent(new MintConfirmed(mint.id(), mint.userId(), mint.artworkId(), mint.chainId(), mint.contract(),
          mint.tokenId().orElseThrow()));
      case ASK_THE_CHAIN -> throw new IllegalStateException("mint " + mint.id() + " has ended; it cannot be requested again");
    }
  }
}
