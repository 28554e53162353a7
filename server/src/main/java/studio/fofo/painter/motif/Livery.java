package studio.fofo.painter.motif;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.fofo.painter.surface.Colour;

/** The colours of a motif: one per {@link Tone}. */
public final class Livery {

  private final Map<Tone, Colour> colours = new EnumMap<>(Tone.class);
  private final List<Livery> others;

  private Livery() {
    this(List.of());
  }

  private Livery(List<Livery> others) {
    this.others = others;
  }

  /** From a main, a second and a highlight colour; shadows and lights are derived. */
  public static Livery of(Colour base, Colour second, Colour accent) {
    return new Livery()
        .with(Tone.BASE, base)
        .with(Tone.SHADE, base.darker(0.12).turned(shadowTurn(base.hue())))
        .with(Tone.LIGHT, base.lighter(0.11).turned(-0.7 * shadowTurn(base.hue())))
        .with(Tone.SECOND, second)
        .with(Tone.SECONDSHADE, second.darker(0.12))
        .with(Tone.ACCENT, accent)
        .with(Tone.DARK, base.atLightness(0.14).saturated(0.5))
        .with(Tone.PALE, base.atLightness(0.97).saturated(0.25))
        .further(second.mix(accent, 0.5), second.mix(base, 0.5))
        .human(Colour.of("#d59b70"), Colour.of("#4a2c1d"))
        .clothed(Colour.of("#2c3048"));
  }

  /** With a third and a fourth colour. */
  public Livery further(Colour third, Colour fourth) {
    return with(Tone.THIRD, third).with(Tone.THIRDSHADE, third.darker(0.12)).with(Tone.FOURTH, fourth)
        .with(Tone.FOURTHSHADE, fourth.darker(0.12));
  }

  /** With skin and hair of these colours. */
  public Livery human(Colour skin, Colour hair) {
    return with(Tone.SKIN, skin).with(Tone.SKINSHADE, skin.darker(0.1)).with(Tone.HAIR, hair).with(Tone.HAIRSHADE, hair.darker(0.08));
  }

  /** In clothes of this colour. */
  public Livery clothed(Colour cloth) {
    return with(Tone.CLOTH, cloth).with(Tone.CLOTHSHADE, cloth.darker(0.07)).with(Tone.CLOTHLIGHT, cloth.lighter(0.1));
  }

  /** Shadows shift towards violet, lights towards yellow: greens one way round, everything else the other. */
  private static double shadowTurn(double hue) {
    return hue > 118 && hue < 240 ? 14 : hue > 70 && hue <= 118 ? -22 : -14;
  }

  /** Every part in the same colour: a silhouette. */
  public static Livery silhouette(Colour colour) {
    Livery livery = new Livery();
    for (Tone tone : Tone.values()) {
      livery.colours.put(tone, colour);
    }
    return livery;
  }

  public Livery with(Tone tone, Colour colour) {
    Livery changed = new Livery(others);
    changed.colours.putAll(colours);
    changed.colours.put(tone, colour);
    return changed;
  }

  /** With liveries of their own for the further subjects of a drawing; where there is none, they wear this one. */
  public Livery beside(List<Livery> company) {
    Livery changed = new Livery(List.copyOf(company));
    changed.colours.putAll(colours);
    return changed;
  }

  public Colour of(Motif.Part part) {
    return part.subject() > 0 && part.subject() <= others.size() ? others.get(part.subject() - 1).of(part.tone()) : of(part.tone());
  }

  /** Those of the further subjects. */
  public List<Livery> others() {
    return others;
  }

  public Colour of(Tone tone) {
    Colour colour = colours.get(tone);
    if (colour == null) {
      throw new IllegalStateException("this livery has no colour for " + tone);
    }
    return colour;
  }

  /** All colours mixed with one, for haze or coloured light. */
  public Livery tinted(Colour light, double share) {
    Livery tinted = new Livery(others.stream().map(other -> other.tinted(light, share)).toList());
    colours.forEach((tone, colour) -> tinted.colours.put(tone, colour.mix(light, share)));
    return tinted;
  }
}
