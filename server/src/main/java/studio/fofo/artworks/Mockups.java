package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;

/** Shows art on a blank, lit and draped, in the size and place that its print file has on the blank's print area. */
public interface Mockups {

  /** What a mockup is for: its size and how long it may wait. */
  enum Use {
    /** 1200 px, when nothing more urgent is painted. */
    SHOP_WINDOW,
    /** 800 px, for somebody who waits for it. */
    PREVIEW
  }

  /**
   * A WebP of the scene. A fraction of a second of work: not inside a transaction.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN}, or {@code MOCKUP_SCENE_UNKNOWN} when no such blank, colour or view can be shown
   */
  byte[] render(ArtworkId artwork, MockupRequest scene, Use use);
}
