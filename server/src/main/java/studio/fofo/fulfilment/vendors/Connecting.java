package studio.fofo.fulfilment.vendors;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.breaker.Breakers;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Store;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.vendors.SyncTask.SyncCatalogue;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Tasks;

/** Connects vendors' accounts. A token is checked at the vendor before it is stored. */
@Component
public class Connecting {

  private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);

  private final Catalogues catalogues;
  private final AccountRows accounts;
  private final HookRegistration hooks;
  private final NewsRows news;
  private final Breakers breakers;
  private final Tasks tasks;
  private final TransactionTemplate transactions;

  Connecting(Catalogues catalogues, AccountRows accounts, HookRegistration hooks, NewsRows news, Breakers breakers,
      Tasks tasks, TransactionTemplate transactions) {
    this.news = news;
    this.hooks = hooks;
    this.catalogues = catalogues;
    this.accounts = accounts;
    this.breakers = breakers;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  /** The first step. Nothing is stored. */
  public List<Store> storesFor(String supplier, String token) {
    var stores = stores(supplier, token);
    if (stores.isEmpty()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_TOKEN_REFUSED, supplier + " does not accept this token, or it may use no store");
    }
    return stores;
  }

  /** The second step, or another token for the same store. */
  public void connect(String supplier, String token, String store) {
    var chosen = storesFor(supplier, token).stream().filter(each -> each.id().equals(store)).findFirst()
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_TOKEN_REFUSED, "this token may not use store \"" + store + "\""));
    transactions.executeWithoutResult(transaction -> {
      accounts.connect(supplier, token, store, chosen.name());
      tasks.schedule(SyncTask.KIND, supplier, new SyncCatalogue(supplier));
    });
    breakers.reset(supplier);
    hooks.register(supplier);
    LOG.info("supplier connected supplier={} store={}", supplier, store);
  }

  public void webhookSecret(String supplier, String secret) {
    requireConnected(accounts.webhookSecret(catalogues.require(supplier), secret), supplier);
  }

  /** @return a path segment, shown once */
  public String newHintSegment(String supplier) {
    return accounts.newHintSegment(catalogues.require(supplier)).orElseThrow(() -> notConnected(supplier));
  }

  public void disconnect(String supplier) {
    accounts.disconnect(catalogues.require(supplier));
    LOG.info("supplier disconnected supplier={}", supplier);
  }

  /** An operator has seen what changed in its catalogue. */
  public void newsSeen(String supplier) {
    news.read(catalogues.require(supplier));
  }

  /** Reads its catalogue soon. */
  public void sync(String supplier) {
    requireConnected(accounts.find(catalogues.require(supplier)).isPresent(), supplier);
    transactions.executeWithoutResult(transaction -> tasks.schedule(SyncTask.KIND, supplier, new SyncCatalogue(supplier)));
  }

  private List<Store> stores(String supplier, String token) {
    try {
      return catalogues.storesFor(supplier, token);
    } catch (SupplierUnavailable silent) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_SUPPLIER_SILENT, String.valueOf(silent.getMessage()));
    }
  }

  private static void requireConnected(boolean connected, String supplier) {
    if (!connected) {
      throw notConnected(supplier);
    }
  }

  private static Refusal notConnected(String supplier) {
    return new Refusal(FulfilmentErrors.FULFILMENT_SUPPLIER_NOT_CONNECTED, supplier + " is not connected");
  }
}
