package studio.fofo.generation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of one engine ({@code fofo.generation.lanes.<engine>.*}).
 *
 * @param inFlight how many jobs may be with a remote engine at once, in all processes together
 * @param patience how long a remote engine may have an order before it is given up
 * @param doubt how long it is asked whether it has an order whose submission was broken off, before the order is given up
 * @param dailyUsd how much may be ordered from it per day (UTC), in US dollars; without it, there is no limit
 */
public record LaneSettings(
    @DefaultValue("8") int inFlight,
    @DefaultValue("15m") Duration patience,
    @DefaultValue("10m") Duration doubt,
    @Nullable BigDecimal dailyUsd) {

  private static final int MICRO_DIGITS = 6;

  public LaneSettings {
    if (inFlight < 1) {
      throw new IllegalArgumentException("fofo.generation.lanes.*.in-flight is " + inFlight + "; at least 1 is needed");
    }
    if (dailyUsd != null && dailyUsd.signum() < 0) {
      throw new IllegalArgumentException("fofo.generation.lanes.*.daily-usd is " + dailyUsd + "; it cannot be negative");
    }
  }

  /** For engines without settings. */
  public static LaneSettings usual() {
    return new LaneSettings(8, Duration.ofMinutes(15), Duration.ofMinutes(10), null);
  }

  /** The daily limit in millionths of a US dollar. */
  public Optional<Long> dailyMicroUsd() {
    return Optional.ofNullable(dailyUsd).map(limit -> limit.movePointRight(MICRO_DIGITS).longValue());
  }
}
