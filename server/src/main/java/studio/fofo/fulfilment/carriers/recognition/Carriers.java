package studio.fofo.fulfilment.carriers.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The carriers that are known, and whose a number can be. */
public final class Carriers {

  private static final String TABLE = "/carriers/carriers.json";
  private static final Pattern POSTAL = Pattern.compile("[A-Z]{2}(?<payload>[0-9]{8})(?<check>[0-9])(?<country>[A-Z]{2})");
  private static final int POSTAL_WEIGHT = 90;
  private static final int LONGEST_NUMBER = 50;
  private static final Carriers KNOWN = read();

  private final Map<String, Carrier> byCode = new HashMap<>();
  private final Map<String, Carrier> byName = new HashMap<>();
  private final Map<String, Carrier> byCountry = new HashMap<>();
  private final List<Entry> entries;

  private Carriers(List<Entry> entries) {
    this.entries = entries;
    entries.stream().map(Entry::carrier).forEach(carrier -> {
      byCode.put(carrier.code(), carrier);
      byName.put(folded(carrier.name()), carrier);
      byName.put(folded(carrier.code()), carrier);
      carrier.aliases().forEach(alias -> byName.put(folded(alias), carrier));
      carrier.country().ifPresent(country -> byCountry.put(country, carrier));
    });
  }

  public static Carriers known() {
    return KNOWN;
  }

  public List<Carrier> all() {
    return entries.stream().map(Entry::carrier).toList();
  }

  public Optional<Carrier> byCode(String code) {
    return Optional.ofNullable(byCode.get(code)).or(() -> code.matches("post-[a-z]{2}")
        ? Optional.of(post(code.substring("post-".length()).toUpperCase(Locale.ROOT)))
        : Optional.empty());
  }

  /** By what a supplier calls it: {@code USPS}, {@code DHL_EXPRESS}, {@code DHL eCommerce}. */
  public Optional<Carrier> named(String name) {
    return Optional.ofNullable(byName.get(folded(name)));
  }

  /**
   * The carriers whose number this can be, the likeliest first. Empty for numbers of no known form, and where a check digit is wrong.
   *
   * @param number as somebody wrote it
   */
  public List<Candidate> of(String number) {
    var plain = plain(number);
    if (plain.length() > LONGEST_NUMBER) {
      return List.of();
    }
    var found = new ArrayList<Candidate>();
    entries.forEach(entry -> entry.formats().stream().filter(format -> format.fits(plain)).mapToInt(NumberFormat::weight).max()
        .ifPresent(weight -> found.add(new Candidate(entry.carrier(), weight))));
    postal(plain).ifPresent(found::add);
    return found.stream().sorted(Comparator.comparingInt(Candidate::weight).reversed()).toList();
  }

  /**
   * The carrier of a parcel. Its sender knows to whom it gave it, so that counts, unless the number is certainly another carrier's.
   * Without a known name the number decides, if it is clear.
   *
   * @param name what the supplier calls the carrier
   * @param number empty for mail without tracking
   */
  public Optional<Carrier> of(String name, Optional<String> number) {
    var candidates = number.map(this::of).orElse(List.of());
    var best = candidates.stream().findFirst().filter(first -> first.isClearOf(candidates));
    var said = named(name);
    var contradicted = candidates.stream().map(Candidate::carrier).noneMatch(carrier -> said.filter(carrier::equals).isPresent())
        && best.filter(Candidate::isDistinctive).isPresent();
    return said.filter(carrier -> !contradicted).or(() -> best.map(Candidate::carrier));
  }

  /** A number in one spelling: upper case, without spaces, hyphens and dots. */
  public static String plain(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
  }

  private Optional<Candidate> postal(String number) {
    var parts = POSTAL.matcher(number);
    return parts.matches() && CheckDigit.S10_MOD_11.holds(parts.group("payload"), parts.group("check").charAt(0))
        && Arrays.asList(Locale.getISOCountries()).contains(parts.group("country"))
            ? Optional.of(new Candidate(post(parts.group("country")), POSTAL_WEIGHT))
            : Optional.empty();
  }

  private Carrier post(String country) {
    return Optional.ofNullable(byCountry.get(country))
        .orElseGet(() -> Carrier.post(country, "Post (" + Locale.of("", country).getDisplayCountry(Locale.ENGLISH) + ")"));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static Carriers read() {
    try (var table = Carriers.class.getResourceAsStream(TABLE)) {
      return new Carriers(JsonMapper.shared().readTree(table).valueStream().map(Carriers::entry).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Entry entry(JsonNode row) {
    var carrier = new Carrier(row.path("code").asString(), row.path("name").asString(), text(row, "country"), texts(row, "aliases"),
        texts(row, "hosts"), text(row, "link"), text(row, "aftership"), text(row, "easypost"));
    return new Entry(carrier, row.path("formats").valueStream().map(format -> new NumberFormat(
        Pattern.compile(format.path("pattern").asString()), CheckDigit.valueOf(format.path("check").asString()),
        format.path("weight").asInt(), format.path("skip").asString(""))).toList());
  }

  private static Optional<String> text(JsonNode row, String field) {
    return Optional.ofNullable(row.get(field)).map(JsonNode::asString);
  }

  private static List<String> texts(JsonNode row, String field) {
    return row.path(field).valueStream().map(JsonNode::asString).toList();
  }

  private record Entry(Carrier carrier, List<NumberFormat> formats) {}
}
