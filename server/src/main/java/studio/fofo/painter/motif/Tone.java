package studio.fofo.painter.motif;

/**
 * What a part of a motif is, so that every style can colour it in its own manner.
 *
 * <p>Motif drawings say {@code class="base"}; a style's {@link Livery} says what base is today.
 */
public enum Tone {
  /** The body's main colour. */
  BASE,
  /** The main colour where the light does not reach. */
  SHADE,
  /** The main colour where the light falls. */
  LIGHT,
  /** The second colour: a muzzle, a belly, a visor's frame. */
  SECOND,
  /** The second colour in shadow. */
  SECONDSHADE,
  /** What shines: eyes, lamps, screens. */
  ACCENT,
  /** Nearly black: pupils, nostrils, gaps. */
  DARK,
  /** Nearly white: teeth, glints. */
  PALE,
  /** Clothes that a head wears. */
  CLOTH,
  CLOTHSHADE,
  CLOTHLIGHT,
  /** Further colours of what is many-coloured: a rainbow, a pizza. */
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
