package studio.fofo.painter.palette;

import java.util.List;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.surface.Colour;

/**
 * The colours of one picture.
 *
 * @param night the darkest
 * @param dusk the sky above the horizon
 * @param haze the colour into which distance fades
 * @param pale the lightest
 * @param lights the shining colours, the dominant first: three or four
 */
public record Palette(String name, Colour night, Colour dusk, Colour haze, Colour pale, List<Colour> lights) {

  public Palette {
    if (lights.size() < 3) {
      throw new IllegalArgumentException("palette " + name + " has " + lights.size() + " lights, expected at least 3");
    }
  }

  /** The dominant light, the second, the third …, starting over after the last. */
  public Colour light(int index) {
    return lights.get(Math.floorMod(index, lights.size()));
  }

  /** Three colours from the zenith to the horizon at this time of day. */
  public List<Colour> sky(TimeOfDay time) {
    return switch (time) {
      case NIGHT -> List.of(night, dusk, haze);
      case SUNSET -> List.of(dusk, haze, lights.get(2).mix(pale, 0.25));
      case DAWN -> List.of(dusk.lighter(0.12), haze.mix(pale, 0.35), pale.mix(lights.get(0), 0.15));
      case DAY -> List.of(dusk.mix(lights.get(1), 0.55).atLightness(0.66), haze.mix(pale, 0.55).atLightness(0.82), pale);
    };
  }

  /** The same relations around colours from a prompt. */
  public Palette around(List<Colour> asked) {
    if (asked.isEmpty()) {
      return this;
    }
    Colour main = asked.get(0);
    boolean grey = main.chroma() < 0.03;
    Colour lead = grey ? main.atLightness(Math.max(0.75, main.lightness())) : main.lightness() < 0.5 ? main.atLightness(0.62) : main;
    Colour second = asked.size() > 1 ? asked.get(1) : grey ? lights.get(0) : lead.turned(150).atLightness(0.8);
    Colour third = asked.size() > 2 ? asked.get(2) : lead.mix(pale, 0.5);
    double hue = grey ? haze.hue() : main.hue();
    double strength = grey ? 0.25 : 1;
    return new Palette("asked-for",
        Colour.oklch(night.lightness(), Math.min(0.06, night.chroma()) * strength, hue),
        Colour.oklch(dusk.lightness(), dusk.chroma() * 0.8 * strength, hue - 18),
        Colour.oklch(haze.lightness(), haze.chroma() * 0.85 * strength, hue),
        Colour.oklch(0.96, 0.03 * strength, hue), List.of(lead, second, third));
  }
}
