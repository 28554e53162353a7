package studio.fofo.fulfilment.vendor;

import java.util.List;
import java.util.Map;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.vendor.VendorContract.Posted;

/** A fake vendor as its own people, presses and carriers see it, for tests of the whole way. */
public interface VendorSide extends AutoCloseable {

  FakeVendor server();

  /** An account that it accepts. */
  SupplierAccount account();

  /** What leads our adapter to it. */
  Map<String, Object> settings();

  /** A request that belongs to the submission of a job, not to an offer or to the catalogue. */
  boolean isOfSubmission(Received request);

  /** A request that creates an order. */
  boolean creates(Received request);

  /** All orders that ever came for a job, and how many came at all. */
  List<Ordered> ordersOf(ProductionId job);

  int orders();

  /** All of an order is being printed. */
  void begin(ProductionId job);

  /** All of an order is sent in one parcel. */
  void ship(ProductionId job, String trackingNumber);

  void deliver(ProductionId job);

  /** It answers as if its parcels had not arrived yet: from an old copy of its data, for example. */
  void forgetArrival(ProductionId job);

  /** A new event; the same object posted again is the same event. */
  Posted event(ProductionId job, News news);

  @Override
  void close();

  /** What an event says. */
  enum News {
    BEGUN, SHIPPED, DELIVERED
  }

  /**
   * An order.
   *
   * @param confirmations how often it was released to production
   */
  record Ordered(int confirmations, List<Line> lines) {}

  /**
   * A line.
   *
   * @param variant the vendor's id, as it is mapped
   * @param file where the vendor fetches what it prints; empty if it would print nothing
   */
  record Line(String variant, int quantity, String file) {}
}
