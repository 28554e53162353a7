package studio.fofo.fulfilment.suppliers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentSettings;
import studio.fofo.fulfilment.breaker.Breakers;
import studio.fofo.fulfilment.breaker.GuardedSupplier;
import studio.fofo.fulfilment.production.Production;

/** The suppliers of this installation, each behind its breaker. */
@Component
public class Suppliers {

  private final Map<String, GuardedSupplier> byName;
  private final Supplier preferred;

  Suppliers(List<Supplier> suppliers, Breakers breakers, FulfilmentSettings settings) {
    byName = suppliers.stream().map(supplier -> new GuardedSupplier(supplier, breakers))
        .collect(Collectors.toMap(Supplier::name, Function.identity()));
    preferred = named(settings.supplier());
  }

  /** The supplier that the rules prefer. */
  public Supplier preferred() {
    return preferred;
  }

  public Supplier of(Production production) {
    return named(production.supplier());
  }

  /** Those that can be ordered from, by name. */
  public List<GuardedSupplier> connected() {
    return byName.values().stream().filter(Supplier::isConnected).sorted(Comparator.comparing(Supplier::name)).toList();
  }

  /** Whether there is a supplier of this name that can be ordered from. */
  public boolean isConnected(String name) {
    return connected().stream().anyMatch(supplier -> supplier.name().equals(name));
  }

  private Supplier named(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new IllegalStateException(
        "no supplier is called \"" + name + "\"; set fofo.fulfilment.supplier to one of " + byName.keySet()));
  }
}
