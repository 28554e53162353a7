package studio.fofo.runtime.quota;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.*}
 *
 * @param quotas what may be used within a day (UTC), by kind: {@code fofo.quotas.upload-bytes.per-person=500000000}, likewise
 *     {@code per-wallet}, {@code per-address} and {@code in-all}. 0: unlimited; unset: the default, see limits.md
 */
@ConfigurationProperties("fofo")
record QuotaSettings(@DefaultValue Map<String, Limits> quotas) {

  /** Null if it is not set. */
  record Limits(@Nullable Long perPerson, @Nullable Long perWallet, @Nullable Long perAddress, @Nullable Long inAll) {

    static final Limits UNSET = new Limits(null, null, null, null);

    Limits {
      refuseNegative(perPerson, "per-person");
      refuseNegative(perWallet, "per-wallet");
      refuseNegative(perAddress, "per-address");
      refuseNegative(inAll, "in-all");
    }

    private static void refuseNegative(@Nullable Long limit, String name) {
      if (limit != null && limit < 0) {
        throw new IllegalArgumentException("fofo.quotas: " + name + " is " + limit + ", expected 0 (no limit) or more");
      }
    }
  }

  /** The kind with its configured limits. */
  QuotaKind set(QuotaKind usual) {
    var set = quotas.getOrDefault(usual.name(), Limits.UNSET);
    return new QuotaKind(usual.name(), usual.words(), or(set.perPerson(), usual.perPerson()), or(set.perWallet(), usual.perWallet()),
        or(set.perAddress(), usual.perAddress()), or(set.inAll(), usual.inAll()));
  }

  private static long or(@Nullable Long set, long usual) {
    return set == null ? usual : set;
  }
}
