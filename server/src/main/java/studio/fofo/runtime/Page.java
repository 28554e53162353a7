package studio.fofo.runtime;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;

/**
 * One page of a list as JSON: {@code {"items":[…],"nextCursor":null}}.
 *
 * @param nextCursor null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public static final int LARGEST = 100;

  /**
   * Makes a page from one row more than requested.
   *
   * @param rows up to {@code limit + 1}, in order
   * @param cursorAfter builds the cursor that continues after an item
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorAfter) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursorAfter.apply(items.getLast()));
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), nextCursor);
  }

  /** The same page with its items converted together. */
  public <R> Page<R> mapAll(Function<List<T>, List<R>> views) {
    return new Page<>(List.copyOf(views.apply(items)), nextCursor);
  }

  /** @throws Refusal {@code PARAMETER_INVALID} unless 1 to 100 */
  public static int limit(int asked) {
    if (asked < 1 || asked > LARGEST) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "limit is " + asked + ", expected 1 to " + LARGEST);
    }
    return asked;
  }
}
