package studio.fofo.fulfilment.web;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printfiles.PrintFileRows;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.web.ProductionView.FileView;

/** Builds the views of productions. */
@Component
class ProductionViews {

  private final PrintFileRows files;
  private final PrintLinks links;

  ProductionViews(PrintFileRows files, PrintLinks links) {
    this.files = files;
    this.links = links;
  }

  List<ProductionView> of(List<Production> productions) {
    var proofs = files.proofsOf(productions.stream().map(Production::id).toList());
    return productions.stream().map(production -> ProductionView.of(production, proofs.getOrDefault(production.id(), List.of()).stream()
        .map(proof -> FileView.of(proof, links)).toList())).toList();
  }
}
