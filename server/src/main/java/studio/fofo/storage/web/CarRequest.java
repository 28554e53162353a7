package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;
import studio.fofo.storage.StorageErrors;

/**
 * The requested content of an archive, by the trustless gateway's query parameters. Blocks always come depth first.
 *
 * @param scope {@code block}: the root alone; {@code entity} and {@code all}, the same for files: every block
 * @param entityBytes only the blocks that these bytes of the file need
 * @param duplicates whether a block that occurs twice in the tree is written twice
 */
record CarRequest(Scope scope, @Nullable String entityBytes, boolean duplicates) {

  enum Scope { BLOCK, ENTITY, ALL }

  /** The URL's parameters take precedence over those of the {@code Accept} header. */
  static CarRequest of(HttpServletRequest request) {
    var accepted = ResponseForm.carParameters(ResponseForm.accept(request));
    return of(request.getParameter("dag-scope"), request.getParameter("entity-bytes"),
        either(request.getParameter("car-version"), accepted.get("version")),
        either(request.getParameter("car-order"), accepted.get("order")),
        either(request.getParameter("car-dups"), accepted.get("dups")));
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }

  private static CarRequest of(
      @Nullable String scope, @Nullable String entityBytes, @Nullable String version, @Nullable String order,
      @Nullable String duplicates) {
    expect("car-version", version, "1");
    expect("car-order", order, "dfs", "unk");
    expect("car-dups", duplicates, "y", "n");
    expect("dag-scope", scope, "block", "entity", "all");
    if (entityBytes != null) {
      return new CarRequest(Scope.ENTITY, checked(entityBytes), "y".equals(duplicates));
    }
    var wanted = scope == null ? Scope.ALL : Scope.valueOf(scope.toUpperCase(Locale.ROOT));
    return new CarRequest(wanted, null, "y".equals(duplicates));
  }

  /** Distinguishes archives of the same root. */
  String tag() {
    return "car.dfs." + scope.name().toLowerCase(Locale.ROOT)
        + (entityBytes == null ? "" : "." + entityBytes.replace(':', '_').replace('*', 'e')) + (duplicates ? ".dups" : "");
  }

  private static void expect(String name, @Nullable String value, String... allowed) {
    if (value != null && !List.of(allowed).contains(value)) {
      throw new Refusal(StorageErrors.STORAGE_FORMAT_UNKNOWN,
          name + " is \"" + value + "\", expected " + String.join(" or ", allowed));
    }
  }

  private static String checked(String entityBytes) {
    try {
      ByteRange.entityBytes(entityBytes, 0);
      return entityBytes;
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(StorageErrors.STORAGE_FORMAT_UNKNOWN, String.valueOf(malformed.getMessage()));
    }
  }
}
