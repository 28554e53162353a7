package studio.fofo.runtime.quota;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * For whom something is counted, besides everybody together.
 *
 * @param wallet in any one spelling; null where the act is no wallet's
 */
public record QuotaSubjects(UserId person, @Nullable String wallet) {

  public static QuotaSubjects of(UserId person) {
    return new QuotaSubjects(person, null);
  }
}
