package studio.fofo.minting;

import java.util.Optional;
import studio.fofo.artworks.ArtworkId;

/** The mints of all creators, for other modules to read. */
public interface Mints {

  Optional<Mint> find(MintId id);

  /** The artwork's mint that has not failed. */
  Optional<Mint> ofArtwork(ArtworkId artwork);
}
