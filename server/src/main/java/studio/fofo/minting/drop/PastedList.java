package studio.fofo.minting.drop;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.fofo.kernel.Address;
import studio.fofo.runtime.FieldChecks;

/**
 * Reads a list of accounts as people paste it or export it from a spreadsheet: one per line, behind a comma, semicolon or tab optionally
 * the number of pieces and the price in base units. Empty lines, lines with {@code #} and a heading are left out; repeated lines count
 * once.
 */
public final class PastedList {

  static final int MOST = 100_000;
  static final BigInteger HIGHEST_PRICE = BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE);

  private static final int MOST_TOLD = 20;
  private static final long HIGHEST_QUANTITY = 4_294_967_295L;
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,29}");

  private final FieldChecks check;
  private final String field;
  private final long quantity;
  private final BigInteger price;
  private final LinkedHashMap<Address, AllowPlace> places = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param field where faults are reported
   * @param quantity of lines that name none
   * @param price of lines that name none
   */
  public PastedList(FieldChecks check, String field, long quantity, BigInteger price) {
    this.check = check;
    this.field = field;
    this.quantity = quantity;
    this.price = price;
  }

  /** The places in their order; faults are with the checks. */
  public List<AllowPlace> read(String text) {
    var lines = text.startsWith("\ufeff") ? text.substring(1) : text;
    var number = 0;
    for (var line : (Iterable<String>) lines.lines()::iterator) {
      number++;
      if (places.size() <= MOST && faults.size() <= MOST_TOLD) {
        line(line.strip(), number);
      }
    }
    faults.stream().limit(MOST_TOLD).forEach(fault -> check.that(false, field, fault));
    check.that(faults.size() <= MOST_TOLD, field, "has further mistakes below those");
    check.that(places.size() <= MOST, field, "has more than " + MOST + " addresses");
    check.that(!places.isEmpty() || !faults.isEmpty(), field, "has no address");
    return List.copyOf(places.values());
  }

  private void line(String line, int number) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    var cells = SEPARATOR.split(line, -1);
    var first = unquoted(cells[0]);
    if (number == 1 && !first.toLowerCase(Locale.ROOT).startsWith("0x")) {
      return;
    }
    account(first, number).ifPresent(account -> {
      var pieces = cells.length > 1 && !unquoted(cells[1]).isEmpty() ? number(unquoted(cells[1]), "number of pieces", number)
          : Optional.of(BigInteger.valueOf(quantity));
      var cost = cells.length > 2 && !unquoted(cells[2]).isEmpty() ? number(unquoted(cells[2]), "price", number) : Optional.of(price);
      if (pieces.isPresent() && cost.isPresent()) {
        enter(account, pieces.get(), cost.get(), number);
      }
    });
  }

  private void enter(Address account, BigInteger pieces, BigInteger cost, int line) {
    if (pieces.signum() == 0 || pieces.compareTo(BigInteger.valueOf(HIGHEST_QUANTITY)) > 0) {
      faults.add("line " + line + ": the number of pieces is " + pieces + ", expected 1 to " + HIGHEST_QUANTITY);
      return;
    }
    if (cost.compareTo(HIGHEST_PRICE) > 0) {
      faults.add("line " + line + ": the price is above " + HIGHEST_PRICE);
      return;
    }
    var place = new AllowPlace(account, pieces.longValueExact(), cost);
    var before = places.putIfAbsent(account, place);
    if (before != null && !before.equals(place)) {
      faults.add("line " + line + ": " + account + " is listed before with another number or price");
    }
  }

  private Optional<Address> account(String text, int line) {
    if (!Address.isWellFormed(text)) {
      faults.add("line " + line + ": \"" + FieldChecks.shortened(text) + "\" is not an address of 0x and 40 hexadecimal digits");
      return Optional.empty();
    }
    var account = new Address(text);
    var digits = text.substring(2);
    var isTyped = digits.equals(digits.toLowerCase(Locale.ROOT)) || digits.equals(digits.toUpperCase(Locale.ROOT));
    if (!isTyped && !account.value().equals(text)) {
      faults.add("line " + line + ": the capital letters of " + text + " do not fit; if it is meant, write " + account);
      return Optional.empty();
    }
    if (account.equals(Address.ZERO)) {
      faults.add("line " + line + ": the zero address belongs to nobody");
      return Optional.empty();
    }
    return Optional.of(account);
  }

  private Optional<BigInteger> number(String text, String what, int line) {
    if (!NUMBER.matcher(text).matches()) {
      faults.add("line " + line + ": the " + what + " is \"" + FieldChecks.shortened(text) + "\", expected digits only");
      return Optional.empty();
    }
    return Optional.of(new BigInteger(text));
  }

  private static String unquoted(String cell) {
    var text = cell.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1).strip() : text;
  }
}
