package studio.fofo.generation.artworks;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import studio.fofo.generation.ArtworkId;
import studio.fofo.generation.PrintArea;
import studio.fofo.generation.PrintFiles;
import studio.fofo.generation.painter.PrintPipeline;

/** {@link PrintFiles} by our painter's press. One at a time in a process, since each takes tens of megabytes. */
@Service
class PaintedPrintFiles implements PrintFiles {

  private final Originals originals;
  private final PrintPipeline press = new PrintPipeline();
  private final Semaphore free = new Semaphore(1, true);

  PaintedPrintFiles(Originals originals) {
    this.originals = originals;
  }

  @Override
  public byte[] render(ArtworkId id, PrintArea area) {
    var artwork = originals.require(id);
    var place = new studio.fofo.generation.painter.PrintArea(area.width(), area.height(), area.bleed(), area.transparent());
    free.acquireUninterruptibly();
    try {
      return originals.painting(artwork)
          .map(painting -> press.render(painting, place, Originals.metadata(artwork)))
          .orElseGet(() -> press.render(originals.pixels(artwork), place, Originals.metadata(artwork)));
    } finally {
      free.release();
    }
  }
}
