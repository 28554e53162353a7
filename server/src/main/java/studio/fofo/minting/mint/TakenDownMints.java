package studio.fofo.minting.mint;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import studio.fofo.artworks.ArtworkTakenDown;
import studio.fofo.chain.Transactions;
import studio.fofo.minting.Mint;

/**
 * Stops the mint of an artwork that an operator takes down, in the same transaction, unless its own transaction is signed: what is on its
 * way to a chain cannot be called back. The token that it makes shows nothing of the artwork.
 */
class TakenDownMints {

  /** Why such a mint failed, for its creator. */
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

  /** The transaction's row is locked before the mint's, as where the chain tells of it. */
  void stop(Mint mint) {
    var isWithdrawn = transactions.withdraw(MintSettlement.purpose(mint.id()));
    if ((isWithdrawn ? mints.failed(mint.id(), REASON) : mints.stopped(mint.id(), REASON)).isPresent()) {
      gas.used(mint, 0);
      LOG.info("mint stopped, since its artwork was taken down mintId={}", mint.id());
    }
  }
}
