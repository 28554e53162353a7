package studio.fofo.minting.mint;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import studio.fofo.artworks.ArtworkTakenDown;
import studio.fofo.chain.Transactions;
import studio.fofo.minting.Mint;

/**
 * Stops the mint of an artwork in the transaction in which an operator takes the artwork down, unless the mint's transaction is signed:
 * that cannot be cancelled. The resulting token shows nothing of the artwork.
 */
class TakenDownMints {

  /** The reason of the failure, for the creator. */
  static final String REASON = "an operator of this studio took the artwork down";

  private static final Logger LOG = LoggerFactory.getLogger(TakenDownMints.class);

  private final MintRows mints;
  private final MintGas gas;
  private final Transactions transactions;

  TakenDownMints(MintRows mints, MintGas gas, Transactions transactions) {
    this.mints = mints;
    this.gas = gas;
    this.transactions = transactions;
  }

  @EventListener
  void on(ArtworkTakenDown event) {
    if (event.isDown()) {
      mints.ofArtwork(event.artworkId()).ifPresent(this::stop);
    }
  }

  /** Locks the transaction's row before the mint's, in the same order as the engine. */
  void stop(Mint mint) {
    var isWithdrawn = transactions.withdraw(MintSettlement.purpose(mint.id()));
    if ((isWithdrawn ? mints.failed(mint.id(), REASON) : mints.stopped(mint.id(), REASON)).isPresent()) {
      gas.used(mint, 0);
      LOG.info("mint stopped because its artwork was taken down mintId={}", mint.id());
    }
  }
}
