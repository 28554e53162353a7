package studio.fofo.generation.artworks;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Service;
import studio.fofo.generation.Artwork;
import studio.fofo.generation.painter.Painting;
import studio.fofo.generation.painter.print.Gamut;

/** What a creator asks before printing: will ink reach these colours, and is there a master without pixels. */
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
    return threads.paint(() -> originals.painting(artwork).map(Painting::svg)).map(svg -> svg.getBytes(StandardCharsets.UTF_8));
  }

  public boolean isVector(Artwork artwork) {
    return originals.paints(artwork);
  }

  /** Which share of the picture leaves what ink can show, with a sentence for people when it matters. */
  public Gamut.Report gamut(Artwork artwork) {
    return Gamut.check(originals.pixels(artwork));
  }
}
