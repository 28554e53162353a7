package studio.fofo.artworks.printing;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.PaintingThreads;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.PrintPipeline;

/** {@link PrintFiles} by our painter. */
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
    var emblem = originals.isEmblem(artwork, design);
    return threads.paint(PaintingThreads.Urgency.PAID_ORDER, () -> originals.painting(artwork, emblem)
        .map(painting -> press.render(painting, emblem, area, Originals.metadata(artwork)))
        .orElseGet(() -> Aside.write(
            out -> press.render(originals.pixels(artwork), area, Originals.metadata(artwork), out), InputStream::readAllBytes)));
  }
}
