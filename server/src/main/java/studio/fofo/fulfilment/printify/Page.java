package studio.fofo.fulfilment.printify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of a list.
 *
 * @param lastPage the number of the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Page<T>(int currentPage, int lastPage, @Nullable List<T> data) {

  /** As many as a page may have. */
  static final int LARGEST = 100;

  List<T> entries() {
    return data == null ? List.of() : data;
  }

  boolean isLast() {
    return currentPage >= lastPage;
  }
}
