package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;

/** The styles in which pictures are made here, by which artworks are found. */
public interface KnownStyles {

  /** @throws Refusal when there is no such style; its message names those that there are */
  void check(String style);
}
