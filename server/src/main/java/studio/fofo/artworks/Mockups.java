package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;

/** Renders art on a blank, lit and draped, with the size and position of its print file on the blank's print area. */
public interface Mockups {

  /** Width and height of {@link #small} mockups, in pixels: a card's, on a screen of ordinary density or a phone. */
  int SMALL = 480;

  /** The purpose of a mockup, which determines its size and urgency. */
  enum Use {
    /** 1200 px, painted when nothing is more urgent. */
    SHOP_WINDOW,
    /** 800 px, for a person who is waiting. */
    PREVIEW
  }

  /**
   * A WebP of the scene. Takes a fraction of a second: do not call inside a transaction.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN}, or {@code MOCKUP_SCENE_UNKNOWN} if the blank, colour or view does not exist
   */
  byte[] render(ArtworkId artwork, MockupRequest scene, Use use);

  /**
   * The same mockup for lists and small screens: a WebP of {@value #SMALL} px.
   *
   * @param mockup a WebP made by {@link #render}
   * @throws IllegalArgumentException if it cannot be decoded
   */
  byte[] small(byte[] mockup);
}
