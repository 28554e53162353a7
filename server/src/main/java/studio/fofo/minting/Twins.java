package studio.fofo.minting;

import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;

/** Mints the digital twins of printed products to their buyers. */
public interface Twins {

  /**
   * Requests twins inside the caller's transaction; {@link TwinMinted} is published when the buyer has them.
   *
   * @param key chosen by the caller, for example an order line; repeating a key has no effect
   * @param chainId where the product was paid
   * @param productKey identifies the edition; its first twin creates the edition
   * @param recipient the buyer's wallet
   * @param quantity 1 or more
   */
  void request(String key, long chainId, ArtworkId artwork, String productKey, Address recipient, long quantity);

  /** The same on the installation's default chain. */
  void request(String key, ArtworkId artwork, String productKey, Address recipient, long quantity);
}
