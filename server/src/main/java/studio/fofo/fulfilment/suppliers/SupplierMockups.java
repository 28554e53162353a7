package studio.fofo.fulfilment.suppliers;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Port: pictures of products as a vendor draws them. They are optional: nothing waits for them. */
public interface SupplierMockups {

  /** The {@link Supplier#name}. */
  String supplier();

  /** Whether the studio wants them, and an account is connected. */
  boolean isWanted();

  /**
   * Asks the vendor to draw variants with a design. A repeat draws them again.
   *
   * @param variants at least one
   * @param design a PNG in the proportions of the print area; absolute, signed, needs no login
   * @return the vendor's name for the task
   * @throws MockupsRefused if it does not draw them
   * @throws SupplierUnavailable if it does not respond
   */
  String begin(List<VendorVariant> variants, URI design);

  /**
   * What was drawn; empty while it is being drawn.
   *
   * @throws MockupsRefused if it cannot be drawn
   */
  Optional<List<Drawn>> read(String task);

  /** Fetches a picture. @throws MockupsRefused if its address is not one of the vendor's */
  byte[] fetch(Drawn drawn);

  /**
   * A picture at the vendor, for some hours.
   *
   * @param vendorId of the variant, as in {@link VendorVariant#vendorId}
   * @param name of the view, in the vendor's words: {@code Front}
   */
  record Drawn(String vendorId, String name, URI url) {}

  /** The vendor draws no such pictures, for a reason that does not pass. */
  final class MockupsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MockupsRefused(String words) {
      super(words);
    }
  }
}
