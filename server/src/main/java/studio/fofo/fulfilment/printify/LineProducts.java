package studio.fofo.fulfilment.printify;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.ProductForms.NewProduct;
import studio.fofo.fulfilment.printify.ProductForms.NewVariant;
import studio.fofo.fulfilment.printify.ProductForms.Placeholder;
import studio.fofo.fulfilment.printify.ProductForms.PrintArea;
import studio.fofo.fulfilment.printify.ProductForms.Product;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.VendorVariant;

/**
 * The unpublished product of each line: one variant of a blueprint with the line's print file. It costs nothing until it is ordered. If the
 * reply to its creation was lost, it is looked for among the newest products by its description, which names the line.
 */
@Component
class LineProducts {

  private final JobRows rows;
  private final JobTurns turns;
  private final LibraryFiles uploads;
  private final PriceRows prices;
  private final PrintifyApi api;

  LineProducts(JobRows rows, JobTurns turns, LibraryFiles uploads, PriceRows prices, PrintifyApi api) {
    this.rows = rows;
    this.turns = turns;
    this.uploads = uploads;
    this.prices = prices;
    this.api = api;
  }

  /** Makes the line's product, if it was not made before. @throws PrintifyRefusal if Printify does not print it so */
  void make(SupplierAccount account, Job job, Submission.Line line, VendorVariant variant) {
    var known = job.lines().stream().filter(made -> made.number() == line.number()).findFirst();
    if (known.flatMap(Job.Line::productId).isPresent()) {
      return;
    }
    var id = PrintifyVariantId.parse(variant.vendorId());
    turns.extend(job.externalId());
    var image = uploads.of(account, line);
    rows.addLine(job.externalId(), new Job.Line(line.number(), line.file().quantity(), id,
        Optional.ofNullable(prices.of(List.of(id)).get(id)), Optional.empty()));
    var name = nameOf(job.externalId(), line.number());
    var product = known.flatMap(asked -> lost(account, name)).orElseGet(() -> create(account, job, line, variant, image));
    if (!product.prints(id.variant(), image.id())) {
      throw PrintifyRefusal.of("Printify left the image of line " + line.number() + " out: the product would be blank");
    }
    prices.learn(product);
    rows.made(job.externalId(), line.number(), product.id());
  }

  private Product create(SupplierAccount account, Job job, Submission.Line line, VendorVariant variant, LibraryFiles.Image image) {
    var id = PrintifyVariantId.parse(variant.vendorId());
    var area = new PrintArea(List.of(id.variant()),
        List.of(new Placeholder(variant.placement(), List.of(ImagePlacement.of(image, variant)))));
    turns.extend(job.externalId());
    try {
      return api.create(account, new NewProduct(line.file().title(), nameOf(job.externalId(), line.number()), id.blueprint(), id.provider(),
          List.of(new NewVariant(id.variant(), line.unitPrice().minor(), true)), List.of(area)));
    } catch (PrintifyRefusal refusal) {
      uploads.forget(account, image);
      throw refusal;
    }
  }

  private Optional<Product> lost(SupplierAccount account, String name) {
    return api.products(account, 1).entries().stream().filter(product -> name.equals(product.description())).findFirst();
  }

  private static String nameOf(ProductionId id, int line) {
    return "Line " + line + " of " + id;
  }
}
