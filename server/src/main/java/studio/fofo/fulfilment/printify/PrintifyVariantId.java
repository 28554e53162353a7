package studio.fofo.fulfilment.printify;

import java.util.regex.Pattern;
import studio.fofo.fulfilment.suppliers.VendorVariant;

/** A variant of a blueprint as one print provider makes it, as in {@link VendorVariant#vendorId}: {@code 6/29/11876}. */
record PrintifyVariantId(long blueprint, long provider, long variant) {

  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})/(\\d{1,18})/(\\d{1,18})");

  /** @throws IllegalArgumentException if it has another form */
  static PrintifyVariantId parse(String id) {
    var parts = SHAPE.matcher(id);
    if (!parts.matches()) {
      throw new IllegalArgumentException("\"" + id + "\" is not a variant at Printify, expected blueprint/provider/variant: 6/29/11876");
    }
    return new PrintifyVariantId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
  }

  Press press() {
    return new Press(blueprint, provider);
  }

  @Override
  public String toString() {
    return press() + "/" + variant;
  }

  /** A blueprint at a print provider: {@code 6/29}. */
  record Press(long blueprint, long provider) {

    /** @throws IllegalArgumentException if it has another form */
    static Press parse(String id) {
      return PrintifyVariantId.parse(id + "/0").press();
    }

    @Override
    public String toString() {
      return blueprint + "/" + provider;
    }
  }
}
