package studio.fofo.fulfilment.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.Batches;
import studio.fofo.fulfilment.factory.Printer;
import studio.fofo.runtime.FieldChecks;

/**
 * What to start.
 *
 * @param printer by its name
 */
record FactoryBatchForm(@Nullable String printer, @Nullable String blankId, @Nullable String colour) {

  private static final int LONGEST = 60;

  Batches.Request checked(List<Printer> printers) {
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_FORM_INVALID);
    var named = printers.stream().filter(known -> known.name().equals(printer)).findFirst();
    check.that(named.isPresent(), "printer", "is not one of " + printers.stream().map(Printer::name).collect(Collectors.joining(", ")));
    var blank = check.id("blankId", blankId, BlankId::new);
    var shade = check.text("colour", colour, 1, LONGEST);
    check.done();
    return new Batches.Request(named.orElseThrow(), Objects.requireNonNull(blank), shade);
  }
}
