package studio.fofo.artworks.printing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.PaintingThreads.Urgency;
import studio.fofo.artworks.PaintingThreads;
import studio.fofo.painter.Fit;
import studio.fofo.painter.Painting;
import studio.fofo.painter.Placement;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.print.Contrast;
import studio.fofo.painter.print.Gamut;
import studio.fofo.painter.print.Upscaling;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Colour;

/** Checks before printing: are the colours printable, is the resolution sufficient, and is there a vector master. */
@Service
public class PrintMasters {

  private static final int MOST_CHECKS = 5_000;

  private final Originals originals;
  private final PaintingThreads threads;
  private final KeptPaintings<Asked, Check> checks = new KeptPaintings<>(MOST_CHECKS, (asked, check) -> 1);

  PrintMasters(Originals originals, PaintingThreads threads) {
    this.originals = originals;
    this.threads = threads;
  }

  /** The picture as SVG, if our painter's drawing is known. */
  public Optional<byte[]> svg(Artwork artwork) {
    return threads.paint(Urgency.toShow(artwork), artwork.owner(), () -> originals.painting(artwork).map(Painting::svg))
        .map(svg -> svg.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The result of a print check.
   *
   * @param design the part to be printed
   * @param gamut the share of colours that cannot be printed, with a warning if it matters
   * @param resolution pixels per inch; empty without an area, and for an emblem, which is a vector
   * @param contrasts the contrast with each given background, in order
   */
  public record Check(
      Design design, Enlargement enlargement, Gamut.Report gamut, Optional<Resolution> resolution, List<Contrast.Report> contrasts) {}

  /** How a picture is enlarged to print size. */
  public enum Enlargement {
    VECTOR,
    WHOLE_PIXELS,
    SMOOTH;

    /** As in JSON: {@code whole-pixels}. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What would be printed.
   *
   * @param design empty: the default for the area
   * @param grounds background colours as {@code #rrggbb}
   */
  public record Intent(Optional<PrintArea> area, Optional<Design> design, List<String> grounds) {}

  /** The cache key of a check. */
  private record Asked(ArtworkId artwork, Design design, Optional<PrintArea> area, List<String> grounds) {}

  public Check check(Artwork artwork, Intent intent) {
    var design = intent.design().orElseGet(() -> Design.usual(artwork, intent.area().map(PrintArea::transparent).orElse(false)));
    return checks.get(new Asked(artwork.id(), design, intent.area(), intent.grounds()),
        () -> threads.paint(Urgency.toShow(artwork), artwork.owner(), () -> checked(artwork, design, intent)));
  }

  private Check checked(Artwork artwork, Design design, Intent intent) {
    var emblem = originals.isEmblem(artwork, design);
    var art = emblem ? originals.painting(artwork, true).orElseThrow().printedRaster(true) : originals.pixels(artwork);
    var enlargement = emblem || originals.isVector(artwork) ? Enlargement.VECTOR
        : Upscaling.of(art) == Upscaling.WHOLE_PIXELS ? Enlargement.WHOLE_PIXELS : Enlargement.SMOOTH;
    var printed = intent.area().map(area -> part(art, emblem, area)).orElse(art);
    return new Check(design, enlargement, Gamut.check(printed),
        intent.area().filter(area -> !emblem).map(area -> Resolution.of(art.width(), art.height(), area)),
        intent.grounds().stream().map(ground -> Contrast.check(printed, Colour.of(ground))).toList());
  }

  /** The part of the art on the trimmed area. */
  private static Raster part(Raster art, boolean emblem, PrintArea area) {
    var whole = Placement.of(art.width(), art.height(), area, Fit.of(emblem, area));
    var seen = whole.art().overlap(new Bounds(0, 0, area.widthPx(), area.heightPx()));
    return art.part(
        (int) Math.round((seen.left() - whole.art().left()) / whole.scale()),
        (int) Math.round((seen.top() - whole.art().top()) / whole.scale()),
        (int) Math.round(seen.width() / whole.scale()), (int) Math.round(seen.height() / whole.scale()));
  }
}
