package studio.fofo.painter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.palette.Palette;
import studio.fofo.painter.palette.Palettes;
import studio.fofo.painter.prompt.Edition;
import studio.fofo.painter.prompt.PromptReader;
import studio.fofo.painter.prompt.Reading;
import studio.fofo.painter.random.Streams;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Names;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.style.tableau.Tableau;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Picture;

/**
 * The procedural engine: reads a prompt and paints it in one of its styles. It is not AI, and is labelled as such.
 *
 * <p>Start here: {@code new Painter().paint(new PaintingRequest("a neon fox in the rain", "cyberpunk", 7, AspectRatio.SQUARE)).webp(1600)}.
 * Stateless and thread-safe.
 */
public final class Painter {

  public static final String ENGINE = "procedural";

  /** Changes whenever any picture changes; recorded with every artwork. */
  public static final String VERSION = "1.5.0";

  private static final String OWN_WORDS_ALONE = "1.2.0";
  private static final String WITHOUT_DEEDS = "1.3.0";
  private static final String SMALL_WORDS = "1.4.0";

  /** The versions whose pictures can be drawn unchanged, oldest first; a request names its version. */
  public static final List<String> VERSIONS = List.of(OWN_WORDS_ALONE, WITHOUT_DEEDS, SMALL_WORDS, VERSION);

  /**
   * Seeds the random streams. Unchanged while pictures are only drawn better, so that a seed keeps its arrangement from version to version.
   */
  private static final String DEAL = ENGINE + "1.1.0";

  private final Map<String, Style> styles;

  public Painter() {
    this(Styles.ALL);
  }

  Painter(List<Style> styles) {
    Map<String, Style> byId = new LinkedHashMap<>();
    styles.forEach(style -> byId.put(style.id(), style));
    this.styles = Collections.unmodifiableMap(byId);
  }

  /** The ids of all styles, in the order in which to offer them. */
  public List<String> styles() {
    return List.copyOf(styles.keySet());
  }

  public Painting paint(PaintingRequest request) {
    Style style = styles.get(request.style());
    if (style == null) {
      throw new IllegalArgumentException(
          "there is no style \"" + request.style() + "\"; the styles are " + String.join(", ", styles.keySet()));
    }
    Reading reading = PromptReader.read(request.prompt(), request.negativePrompt(), edition(request.version()), request.meant());
    Scene scene = scene(request, style, reading);
    Composition composition = turn(style.compositions(), request, "composition", 1);
    scene.feature("Style", request.style());
    scene.feature("Composition", composition.name());
    scene.feature("Palette", scene.palette().name());
    scene.feature("Subject", scene.hero().title());
    companion(scene, reading).ifPresent(title -> scene.feature("Companion", title));
    scene.feature("Count", Integer.toString(scene.heroCount()));
    reading.time().ifPresent(time -> scene.feature("Time", Names.of(time)));
    reading.mood().ifPresent(mood -> scene.feature("Mood", Names.of(mood)));
    if (edition(request.version()) == Edition.OWN) {
      composition.painting().accept(scene);
    } else {
      paintOn(scene, style, composition, edition(request.version()));
    }
    reading.lettering().ifPresent(words -> scene.feature("Lettering", "Yes"));
    asked(scene, reading);
    return new Painting(request, scene.canvas().picture(), subject(style, scene), Collections.unmodifiableMap(scene.features()),
        understood(reading));
  }

  /** The further subject that is most important. */
  private static Optional<String> companion(Scene scene, Reading reading) {
    return reading.subjects().stream().map(mention -> mention.motif().replace('-', ' '))
        .filter(title -> !title.equals(scene.hero().title()))
        .findFirst();
  }

  /** The composition, with the quoted words over it if it has no place for them. */
  static void paintOn(Scene scene, Style style, Composition composition, Edition edition) {
    composition.painting().accept(scene);
    if (!composition.lettered(edition) && scene.reading().lettering().isPresent()) {
      style.letter(scene);
    }
  }

  /** How a prompt would be understood, without painting it. */
  public Understanding understanding(String prompt, String negativePrompt, String version) {
    return understanding(prompt, negativePrompt, version, Meant.NOTHING);
  }

  /** @param meant what is drawn for words that the painter does not know */
  public Understanding understanding(String prompt, String negativePrompt, String version, Meant meant) {
    return Understanding.of(PromptReader.read(prompt, negativePrompt, edition(version), meant));
  }

  private static Edition edition(String version) {
    return switch (version) {
      case OWN_WORDS_ALONE -> Edition.OWN;
      case WITHOUT_DEEDS -> Edition.WIDE;
      case SMALL_WORDS -> Edition.ACTED;
      default -> Edition.LETTERED;
    };
  }

  /** What the prompt asked for besides its subject is also a trait, whether or not the composition shows it. */
  private static void asked(Scene scene, Reading reading) {
    reading.weather().ifPresent(weather -> scene.features().putIfAbsent("Weather", Names.of(weather)));
    reading.density().ifPresent(density -> scene.feature("Density", Names.of(density)));
    reading.camera().ifPresent(camera -> scene.feature("Camera", Names.of(camera)));
    if (!reading.colours().isEmpty()) {
      scene.feature("Colours", String.join(", ", reading.colours().stream().map(Colour::hex).toList()));
    }
  }

  private static Scene scene(PaintingRequest request, Style style, Reading reading) {
    Streams streams = new Streams(DEAL, request.style(), request.prompt() + '\n' + request.negativePrompt(), request.seed(),
        request.variation());
    Canvas canvas = new Canvas(request.aspect().unitsAcross(), request.aspect().unitsDown());
    boolean finished = edition(request.version()).isFrom(Edition.ACTED);
    Function<String, Motif> library = name -> finished ? Tableau.finished(Motifs.library().named(name), style.finish())
        : Motifs.library().named(name);
    List<Reading.Mention> subjects = finished ? actorFirst(reading, library) : reading.subjects();
    Optional<Reading.Mention> asked = subjects.stream().findFirst();
    Motif hero = library.apply(asked.map(Reading.Mention::motif).orElseGet(() -> turn(style.favourites(), request, "subject", 1)));
    List<Motif> companions = subjects.stream().skip(1).map(mention -> mention.colour().filter(any -> finished)
        .map(library.apply(mention.motif())::coloured).orElseGet(() -> library.apply(mention.motif()))).toList();
    int count = asked.map(Reading.Mention::count).orElse(1);
    var shown = finished ? new Tableau(library, PromptReader::isSetting).of(hero, count, companions, acts(reading, hero))
        : new Tableau.Arranged(hero, companions);
    List<Colour> free = new ArrayList<>(reading.colours());
    reading.subjects().forEach(mention -> mention.colour().ifPresent(free::remove));
    Palette palette = turn(Palettes.of(request.style(), reading.mood()), request, "palette", style.compositions().size()).around(free);
    return new Scene(canvas, reading, palette, streams, shown.motif(), count,
        asked.flatMap(Reading.Mention::colour), shown.rest(), PromptReader.unquoted(request.prompt()), new LinkedHashMap<>());
  }

  /** "A bicycle ridden by a cat" is a picture of the cat. */
  private static List<Reading.Mention> actorFirst(Reading reading, Function<String, Motif> library) {
    List<Reading.Mention> subjects = new ArrayList<>(reading.subjects());
    boolean verb = reading.acts().stream().anyMatch(act -> !act.deed().isAlone() && !act.deed().isPlace());
    if (verb && subjects.size() > 1 && !Tableau.isAlive(library.apply(subjects.getFirst().motif()))
        && Tableau.isAlive(library.apply(subjects.get(1).motif()))) {
      Collections.swap(subjects, 0, 1);
    }
    return subjects;
  }

  /** The deeds, done to whoever of the first two does not act. */
  private static List<Reading.Act> acts(Reading reading, Motif hero) {
    return reading.acts().stream().map(act -> act.object().filter(hero.name()::equals).isEmpty() ? act
        : new Reading.Act(act.deed(), act.words(), Optional.of(reading.subjects().getFirst().motif()))).toList();
  }

  /** Adjacent seeds take adjacent choices; after {@code cycle} of them one is skipped, so that pairs mix. */
  private static <T> T turn(List<T> choices, PaintingRequest request, String trait, int cycle) {
    long start = Integer.toUnsignedLong(Streams.shared(request.style(), request.prompt(), trait));
    long step = cycle == 1 ? 0 : Math.floorDiv(request.seed(), (long) cycle);
    return choices
        .get((int) Math.floorMod(start + Math.floorMod(request.seed(), 1L << 40) + Math.floorMod(step, 1L << 40), (long) choices.size()));
  }

  private static Picture subject(Style style, Scene scene) {
    Canvas alone = new Canvas(1000, 1000);
    style.emblem(scene.on(alone));
    return alone.picture();
  }

  private static Map<String, String> understood(Reading reading) {
    Map<String, String> understood = new LinkedHashMap<>();
    if (!reading.subjects().isEmpty()) {
      understood.put("Subject", String.join(", ", reading.subjects().stream()
          .map(mention -> (mention.count() > 1 ? mention.count() + " × " : "") + mention.motif().replace('-', ' ')).toList()));
    }
    reading.mood().ifPresent(mood -> understood.put("Mood", Names.of(mood)));
    reading.time().ifPresent(time -> understood.put("Time", Names.of(time)));
    reading.weather().ifPresent(weather -> understood.put("Weather", Names.of(weather)));
    reading.density().ifPresent(density -> understood.put("Density", Names.of(density)));
    reading.camera().ifPresent(camera -> understood.put("Camera", Names.of(camera)));
    if (!reading.colours().isEmpty()) {
      understood.put("Colours", String.join(", ", reading.colours().stream().map(Colour::hex).toList()));
    }
    reading.lettering().ifPresent(words -> understood.put("Lettering", words));
    return Collections.unmodifiableMap(understood);
  }
}
