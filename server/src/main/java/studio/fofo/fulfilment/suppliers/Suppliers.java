package studio.fofo.fulfilment.suppliers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentSettings;
import studio.fofo.fulfilment.production.Production;

/** The suppliers of this installation. */
@Component
public class Suppliers {

  private final Map<String, Supplier> byName;
  private final Supplier preferred;

  Suppliers(List<Supplier> suppliers, FulfilmentSettings settings) {
    byName = suppliers.stream().collect(Collectors.toMap(Supplier::name, Function.identity()));
    preferred = named(settings.supplier());
  }

  /** The supplier of new productions. */
  public Supplier preferred() {
    return preferred;
  }

  public Supplier of(Production production) {
    return named(production.supplier());
  }

  private Supplier named(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new IllegalStateException(
        "no supplier is called \"" + name + "\"; set fofo.fulfilment.supplier to one of " + byName.keySet()));
  }
}
