package studio.fofo.fulfilment.suppliers;

import java.util.List;
import java.util.Set;
import studio.fofo.kernel.Money;

/** Port: what a vendor makes, for proposals of mappings and for news of prices and stock. Needs a connected account. */
public interface SupplierCatalogue {

  /** The {@link Supplier#name}. */
  String supplier();

  /** Checks a token before it is stored, and lists the stores it may use. @throws SupplierUnavailable if the vendor does not respond */
  List<Store> storesFor(String token);

  List<Product> products();

  /** @param productId of {@link Product#id} */
  List<Variant> variantsOf(String productId);

  /** One store or shop of an account. */
  record Store(String id, String name) {}

  /**
   * A product, in all its colours and sizes.
   *
   * @param id the vendor's; at Printify blueprint and print provider: {@code 6/29}
   * @param name {@code Unisex Heavy Cotton Tee}
   * @param brand and model: {@code Gildan 5000}; blank if the vendor does not say
   */
  record Product(String id, String name, String brand) {}

  /**
   * A colour and size of a product.
   *
   * @param vendorId as in {@link VendorVariant#vendorId}
   * @param colour a name; blank if there is only one
   * @param colourHex {@code #rrggbb}; blank if unknown
   * @param size {@code M}, {@code 18″×24″} …
   * @param placements where it can be printed, the usual one first
   * @param price what one piece costs us with a print in the usual placement
   * @param regions where it is in stock, in the vendor's words; empty if nowhere
   * @param discontinued whether it is no longer made
   */
  record Variant(
      String vendorId, String colour, String colourHex, String size, List<Placement> placements, Money price, Set<String> regions,
      boolean discontinued) {}

  /**
   * @param name {@code front}
   * @param technique {@code dtg}
   * @param widthPx at the vendor's resolution
   * @param heightPx at the vendor's resolution
   */
  record Placement(String name, String technique, int widthPx, int heightPx) {}
}
