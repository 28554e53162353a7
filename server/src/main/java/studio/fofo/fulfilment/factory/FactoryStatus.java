package studio.fofo.fulfilment.factory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A job's status in the factory: {@code queued → in_production → printed → shipped → delivered}, or from the queue {@code cancelled}.
 */
public enum FactoryStatus {
  QUEUED,
  IN_PRODUCTION,
  PRINTED,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The next step; empty for the last step and for a cancelled job. */
  public Optional<FactoryStatus> next() {
    return switch (this) {
      case QUEUED -> Optional.of(IN_PRODUCTION);
      case IN_PRODUCTION -> Optional.of(PRINTED);
      case PRINTED -> Optional.of(SHIPPED);
      case SHIPPED -> Optional.of(DELIVERED);
      case DELIVERED, CANCELLED -> Optional.empty();
    };
  }

  public static Optional<FactoryStatus> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
