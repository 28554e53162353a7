package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;

/** The styles of pictures made here, for filtering artworks. */
public interface KnownStyles {

  /** @throws Refusal if there is no such style; its message lists the existing ones */
  void check(String style);
}
