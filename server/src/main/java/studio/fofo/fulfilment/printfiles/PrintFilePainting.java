package studio.fofo.fulfilment.printfiles;

import java.util.Collection;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.ordering.OrderItem;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;

/** Renders a production's missing print files, stores each before its row, and checks it as it was stored. */
@Component
@ConditionalOnRole(Role.AI)
class PrintFilePainting {

  private final PrintFileRows stored;
  private final PrintAreas areas;
  private final PrintFiles painter;
  private final MediaStore media;
  private final PrintProofs proofs;

  PrintFilePainting(PrintFileRows stored, PrintAreas areas, PrintFiles painter, MediaStore media, PrintProofs proofs) {
    this.stored = stored;
    this.areas = areas;
    this.painter = painter;
    this.media = media;
    this.proofs = proofs;
  }

  void paintMissing(ProductionId production, Collection<OrderItem> items) {
    var made = stored.linesOf(production);
    items.stream().filter(item -> !made.contains(item.line())).forEach(item -> paint(production, item));
  }

  private void paint(ProductionId production, OrderItem item) {
    var png = painter.render(item.artworkId(), areas.of(item), areas.designOf(item));
    var url = media.put(Media.png(png));
    var proof = proof(media.find(url).map(Media::bytes).orElse(new byte[0]), item);
    stored.add(production,
        new PrintFile(item.line(), item.title(), item.variantLabel(), item.quantity(), url.path()), png.length, proof);
  }

  private LineProof proof(byte[] file, OrderItem item) {
    var proof = proofs.of(file, areas.intentOf(item));
    return new LineProof(item.line(), proof.findings(), proof.picture().map(picture -> media.put(Media.png(picture)).path()));
  }
}
