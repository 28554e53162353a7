package studio.fofo.minting.web;

import java.util.Locale;
import studio.fofo.kernel.Address;
import studio.fofo.runtime.FieldChecks;

/** Addresses that people type or paste. */
final class Addresses {

  private Addresses() {}

  /** Not the zero address; in one case throughout, or with the right checksum. A placeholder if it is refused. */
  static Address typed(FieldChecks check, String field, String text) {
    var address = typedOrZero(check, field, text);
    check.that(!address.equals(Address.ZERO) || !isZero(text), field, "is the zero address, which belongs to nobody");
    return address;
  }

  /** The same, or the zero address. */
  static Address typedOrZero(FieldChecks check, String field, String text) {
    var address = check.id(field, text.strip(), Address::new);
    if (address == null) {
      return Address.ZERO;
    }
    var digits = text.strip().substring(2);
    check.that(isInOneCase(digits) || digits.equals(address.value().substring(2)), field,
        "has a mistake: its capital letters do not fit; if it is meant, write " + address);
    return address;
  }

  private static boolean isInOneCase(String digits) {
    return digits.equals(digits.toLowerCase(Locale.ROOT)) || digits.equals(digits.toUpperCase(Locale.ROOT));
  }

  private static boolean isZero(String text) {
    return Address.isWellFormed(text.strip()) && new Address(text.strip()).equals(Address.ZERO);
  }
}
