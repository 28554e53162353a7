package studio.fofo.generation.artworks;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Service;
import studio.fofo.generation.Artwork;
import studio.fofo.generation.PrintArea;
import studio.fofo.generation.painter.Painting;
import studio.fofo.generation.painter.print.Gamut;
import studio.fofo.generation.painter.print.Upscaling;

/** What a creator asks before printing: will ink reach these colours, are there pixels enough, and is there a master without pixels. */
@Service
public class PrintMasters {

  private final Originals originals;
  private final PaintingThreads threads;

  PrintMasters(Originals originals, PaintingThreads threads) {
    this.originals = originals;
    this.threads = threads;
  }

  /** The picture as SVG, when our painter made it and still paints it the same. */
  public Optional<byte[]> svg(Artwork artwork) {
    return threads.paint(PaintingThreads.Urgency.PERSON_WAITING, () -> originals.painting(artwork).map(Painting::svg)).map(svg -> svg.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What to know of a picture before it is printed.
   *
   * @param gamut which share of it leaves what ink can show, with a sentence for people when it matters
   * @param resolution how many of its pixels come on an inch; empty where no area is named
   */
  public record Check(Enlargement enlargement, Gamut.Report gamut, Optional<Resolution> resolution) {}

  /** How a picture grows to print size. */
  public enum Enlargement { VECTOR, WHOLE_PIXELS, SMOOTH }

  public Check check(Artwork artwork, Optional<PrintArea> area) {
    return threads.paint(PaintingThreads.Urgency.PERSON_WAITING, () -> {
      var pixels = originals.pixels(artwork);
      var enlargement = originals.paints(artwork) ? Enlargement.VECTOR
          : Upscaling.of(pixels) == Upscaling.WHOLE_PIXELS ? Enlargement.WHOLE_PIXELS : Enlargement.SMOOTH;
      return new Check(enlargement, Gamut.check(pixels), area.map(place -> Resolution.of(pixels.width(), pixels.height(), place)));
    });
  }
}
