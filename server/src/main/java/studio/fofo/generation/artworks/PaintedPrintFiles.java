package studio.fofo.generation.artworks;

import org.springframework.stereotype.Service;
import studio.fofo.generation.ArtworkId;
import studio.fofo.generation.Design;
import studio.fofo.generation.PrintArea;
import studio.fofo.generation.PrintFiles;
import studio.fofo.generation.painter.PrintPipeline;

/** {@link PrintFiles} by our painter's press. */
@Service
class PaintedPrintFiles implements PrintFiles {

  private final Originals originals;
  private final PrintPipeline press = new PrintPipeline();
  private final PaintingThreads threads;

  PaintedPrintFiles(Originals originals, PaintingThreads threads) {
    this.originals = originals;
    this.threads = threads;
  }

  @Override
  public byte[] render(ArtworkId id, PrintArea area, Design design) {
    var artwork = originals.require(id);
    var place = area(area);
    var emblem = originals.isEmblem(artwork, design);
    return threads.paint(PaintingThreads.Urgency.PAID_ORDER, () -> originals.painting(artwork, emblem)
        .map(painting -> press.render(painting, emblem, place, Originals.metadata(artwork)))
        .orElseGet(() -> Aside.write(
            out -> press.render(originals.pixels(artwork), place, Originals.metadata(artwork), out), java.io.InputStream::readAllBytes)));
  }

  static studio.fofo.generation.painter.PrintArea area(PrintArea area) {
    return new studio.fofo.generation.painter.PrintArea(area.width(), area.height(), area.bleed(), area.transparent());
  }
}
