package studio.fofo.painter.motif;

/**
 * The role of a motif's part, so that every style can colour it in its own manner.
 *
 * <p>Motif drawings have {@code class="base"}; a style's {@link Livery} assigns the colour.
 */
public enum Tone {
  /** The body's main colour. */
  BASE,
  /** The main colour in shadow. */
  SHADE,
  /** The main colour in light. */
  LIGHT,
  /** The second colour: a muzzle, a belly, a visor's frame. */
  SECOND,
  /** The second colour in shadow. */
  SECONDSHADE,
  /** Shining parts: eyes, lamps, screens. */
  ACCENT,
  /** Nearly black: pupils, nostrils, gaps. */
  DARK,
  /** Nearly white: teeth, glints. */
  PALE,
  /** Clothes of a dressed head. */
  CLOTH,
  CLOTHSHADE,
  CLOTHLIGHT,
  /** Further colours of multicoloured subjects: a rainbow, a pizza. */
  THIRD,
  THIRDSHADE,
  FOURTH,
  FOURTHSHADE,
  /** People's skin and hair. */
  SKIN,
  SKINSHADE,
  HAIR,
  HAIRSHADE
}
