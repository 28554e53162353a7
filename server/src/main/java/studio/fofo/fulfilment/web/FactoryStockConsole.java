package studio.fofo.fulfilment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.stock.BlankStock;
import studio.fofo.fulfilment.factory.stock.Movement;
import studio.fofo.fulfilment.factory.stock.StockLevel;
import studio.fofo.fulfilment.web.FactoryMovementView.FactoryMovementList;
import studio.fofo.fulfilment.web.FactoryStockView.FactoryStockList;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Role;

/** The shelf of blanks for operators. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console/factory/stock")
@ConditionalOnRole(Role.BUSINESS)
class FactoryStockConsole {

  private static final int LATEST = 50;

  private final BlankStock stock;
  private final Blanks blanks;
  private final TransactionTemplate transactions;

  FactoryStockConsole(BlankStock stock, Blanks blanks, TransactionTemplate transactions) {
    this.stock = stock;
    this.blanks = blanks;
    this.transactions = transactions;
  }

  /** All variants of all blanks, counted or not. */
  @GetMapping
  FactoryStockList list(Caller caller) {
    caller.requireOperator();
    Map<String, StockLevel> levels = stock.levels().stream().collect(Collectors.toMap(StockLevel::variantId, Function.identity()));
    return new FactoryStockList(blanks.all().stream()
        .flatMap(blank -> blank.variants().stream().map(variant -> view(blank, variant, levels.get(variant.id())))).toList());
  }

  /** The latest changes of a variant, the newest first. */
  @GetMapping("/{variantId}/movements")
  FactoryMovementList movements(Caller caller, @PathVariable String variantId) {
    caller.requireOperator();
    known(variantId);
    return new FactoryMovementList(stock.movements(variantId, LATEST).stream()
        .map(move -> new FactoryMovementView(move.kind(), move.change(), move.reason(), move.at(), move.by())).toList());
  }

  /** A delivery came, or somebody counted. */
  @PostMapping("/{variantId}/movements")
  @Idempotent
  FactoryStockView move(Caller caller, NewId newId, @PathVariable String variantId, @RequestBody FactoryMovementForm form) {
    caller.requireOperator();
    var known = known(variantId);
    var move = form.checked();
    var level = transactions.execute(transaction -> stock.move(newId.as("move"), variantId, move.kind(),
        move.kind() == Movement.Kind.COUNTED ? move.pieces() - onHand(variantId) : move.pieces(), move.reason(), caller.userId().value()));
    return view(known.blank(), known.variant(), level);
  }

  /** When to order. */
  @PutMapping("/{variantId}/reorder-point")
  FactoryStockView reorderAt(Caller caller, @PathVariable String variantId, @RequestBody FactoryReorderForm form) {
    caller.requireOperator();
    var known = known(variantId);
    var level = transactions.execute(transaction -> stock.reorderAt(variantId, form.checked()));
    return view(known.blank(), known.variant(), level);
  }

  private int onHand(String variantId) {
    return stock.lock(List.of(variantId)).stream().findFirst().map(StockLevel::onHand).orElse(0);
  }

  private record Known(Blank blank, BlankVariant variant) {}

  private Known known(String variantId) {
    return blanks.all().stream().flatMap(blank -> blank.variant(variantId).map(variant -> new Known(blank, variant)).stream()).findFirst()
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_BLANK_UNKNOWN, "there is no blank variant \"" + variantId + "\""));
  }

  private static FactoryStockView view(Blank blank, BlankVariant variant, @Nullable StockLevel level) {
    return new FactoryStockView(variant.id(), blank.name(), variant.colour(), variant.colourHex(), variant.size(),
        Optional.ofNullable(level).map(known -> new FactoryStockView.LevelView(known.onHand(), known.reserved(), known.available(),
            known.reorderPoint(), known.isLow())).orElse(null));
  }
}
