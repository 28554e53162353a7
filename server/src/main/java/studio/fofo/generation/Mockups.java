package studio.fofo.generation;

import studio.fofo.kernel.Refusal;

/** Shows art on a blank, lit and draped. */
public interface Mockups {

  /**
   * A WebP of the scene, about 1200 px. A fraction of a second of work: not inside a transaction.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN}, or {@code MOCKUP_SCENE_UNKNOWN} when no such blank, colour or view can be shown
   */
  byte[] render(ArtworkId artwork, MockupScene scene);
}
