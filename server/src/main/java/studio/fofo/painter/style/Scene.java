package studio.fofo.painter.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.palette.Palette;
import studio.fofo.painter.prompt.Reading.TimeOfDay;
import studio.fofo.painter.prompt.Reading.Weather;
import studio.fofo.painter.prompt.Reading;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.random.Streams;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;

/**
 * Everything a composition needs to paint one picture: the canvas, the request, the palette, and randomness.
 *
 * @param hero the subject in front; there are {@code heroCount} of it
 * @param companions further subjects, for the background
 * @param heroColour the colour given in the prompt
 * @param spoken the prompt without its quoted words, as written
 * @param features the composition's decisions, by name, in order
 */
public record Scene(
    Canvas canvas,
    Reading reading,
    Palette palette,
    Streams streams,
    Motif hero,
    int heroCount,
    Optional<Colour> heroColour,
    List<Motif> companions,
    String spoken,
    Map<String, String> features) {

  /** People have all of these. */
  private static final List<String> SKINS = List.of("#f3cfb3", "#e3ac80", "#cf9163", "#a86d45", "#7d4a2c", "#5c3620");
  private static final List<String> HAIRS = List.of("#2a1d1a", "#3c241a", "#6b3f22", "#a3552a", "#d6a24a", "#8f919b", "#c2357e");

  public Scene {
    features = features instanceof LinkedHashMap ? features : new LinkedHashMap<>(features);
  }

  /** The same scene with another drawing of the hero, for example dressed. */
  public Scene starring(Motif other) {
    return new Scene(canvas, reading, palette, streams, other, heroCount, heroColour, companions, spoken, features);
  }

  /** The same scene on another canvas. */
  public Scene on(Canvas other) {
    return new Scene(other, reading, palette, streams, hero, heroCount, heroColour, companions, spoken, features);
  }

  public double width() {
    return canvas.width();
  }

  public double height() {
    return canvas.height();
  }

  public double centreX() {
    return width() / 2;
  }

  public Chance chance(String trait) {
    return streams.of(trait);
  }

  public Chance bones(String trait) {
    return streams.bones(trait);
  }

  public TimeOfDay time(TimeOfDay usual) {
    return reading.time().orElse(usual);
  }

  public Weather weather(Weather usual) {
    return reading.weather().orElse(usual);
  }

  /** The share of the picture's height or width that the hero takes: closer or wider cameras change it. */
  public double heroScale() {
    double camera = reading.camera().map(where -> switch (where) {
      case CLOSE -> 1.22;
      case WIDE -> 0.72;
      case LOW -> 1.1;
      case HIGH -> 0.86;
    }).orElse(1.0);
    return camera * bones("hero-scale").between(0.94, 1.06);
  }

  /** The density of small details: 1 is the default. */
  public double density() {
    return reading.density().map(density -> density == Reading.Density.SPARSE ? 0.45 : 1.5).orElse(1.0);
  }

  public void feature(String name, String value) {
    features.put(name, value);
  }

  /** The hero's colours, shifted towards the palette by {@code share}: 0 is daylight, 1 the palette alone. */
  public Livery heroLivery(double share) {
    return livery(hero, heroColour, share);
  }

  public Livery livery(Motif motif, Optional<Colour> asked, double share) {
    Livery first = livery(motif, 0, motif.natural(), asked, share);
    return motif.others().isEmpty() ? first : first.beside(IntStream.range(0, motif.others().size())
        .mapToObj(i -> livery(motif, i + 1, motif.others().get(i).natural(), Optional.empty(), share)).toList());
  }

  private Livery livery(Motif motif, int subject, List<Colour> natural, Optional<Colour> asked, double share) {
    Colour base = asked.orElseGet(() -> bent(natural.get(0), 0, share));
    Colour second = bent(natural.get(1), 1, share);
    Colour shining = natural.get(2).mix(palette.light(2), Math.min(1, share * 1.3));
    Livery livery = Livery.of(base, second, shining);
    Livery whole = natural.size() > 4
        ? livery.further(bent(natural.get(3), 0, share), bent(natural.get(4), 2, share))
        : livery;
    boolean bare = motif.parts().stream().noneMatch(part -> part.subject() == subject && part.tone() == Tone.BASE);
    Colour skin = asked.filter(colour -> bare).orElseGet(() -> bent(Colour.of(bones("skin").pick(SKINS)), 1, share * 0.5));
    return whole.human(skin, bent(Colour.of(bones("hair").pick(HAIRS)), 0, share * 0.8))
        .with(Tone.DARK, palette.night().atLightness(0.13))
        .with(Tone.PALE, palette.pale())
        .clothed(palette.dusk().mix(palette.night(), 0.35));
  }

  /** Opposite hues would mix to grey, so they keep their own colour. */
  private Colour bent(Colour natural, int light, double share) {
    Colour mixed = natural.mix(toned(natural, light), share);
    return mixed.chroma() < natural.chroma() * 0.7 ? natural.mix(toned(natural, light), share * 0.2) : mixed;
  }

  /** The palette's colour of similar lightness. */
  private Colour toned(Colour natural, int light) {
    double lightness = natural.lightness();
    if (lightness < 0.35) {
      return palette.night().mix(palette.dusk(), lightness / 0.35);
    }
    if (lightness < 0.82) {
      return palette.light(light).atLightness(lightness);
    }
    return palette.pale();
  }
}
