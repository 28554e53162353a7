package studio.fofo.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.VisitorAddress;

/** Applies a rate tier to a request, and reports the remaining quota to the client (draft-ietf-httpapi-ratelimit-headers-10). */
@Component
@ConditionalOnRole(Role.GATEWAY)
@EnableConfigurationProperties(LimitSettings.class)
public class Limits {

  private final RateLimits rateLimits;
  private final boolean enabled;
  private final Map<RateTier, Policy> visitors = new EnumMap<>(RateTier.class);
  private final Map<RateTier, Policy> locals = new EnumMap<>(RateTier.class);

  Limits(RateLimits rateLimits, LimitSettings settings) {
    this.rateLimits = rateLimits;
    enabled = settings.enabled();
    for (var tier : RateTier.values()) {
      var name = tier.name().toLowerCase(Locale.ROOT).replace('_', '-');
      var policy = new Policy(name, quota(settings, tier), settings.window());
      visitors.put(tier, policy);
      locals.put(tier, policy.times(settings.localFactor()));
    }
  }

  /** Counts the request against an address. */
  public void requireForAddress(RateTier tier, HttpServletRequest request, HttpServletResponse response) {
    require(tier, request, response, "");
  }

  /** Counts the request against a person, from any address. */
  void requireForPerson(RateTier tier, HttpServletRequest request, HttpServletResponse response, String person) {
    require(tier, request, response, person);
  }

  private void require(RateTier tier, HttpServletRequest request, HttpServletResponse response, String person) {
    if (!enabled) {
      return;
    }
    var address = VisitorAddress.of(request);
    var policy = Objects.requireNonNull((address.local() ? locals : visitors).get(tier), () -> "there is no limit for " + tier);
    var verdict = rateLimits.take(policy, person.isEmpty() ? "address/" + address.network() : person);
    response.setHeader("RateLimit-Policy", policy.spelled());
    response.setHeader("RateLimit", "\"" + policy.name() + "\";r=" + verdict.remaining() + ";t=" + seconds(verdict.untilFull()));
    if (!verdict.granted()) {
      var wait = Math.max(1, seconds(verdict.untilNext()));
      response.setHeader("Retry-After", Long.toString(wait));
      throw new Refusal(HttpErrors.RATE_LIMITED, "more than " + policy.quota() + " requests in " + policy.window().toSeconds()
          + " s were counted as \"" + policy.name() + "\"; wait " + wait + " s");
    }
  }

  private static long quota(LimitSettings settings, RateTier tier) {
    return switch (tier) {
      case AUTH -> settings.auth();
      case KEY_FAILURES -> settings.keyFailures();
      case GENERATE -> settings.generate();
      case WRITE -> settings.write();
      case READ -> settings.read();
    };
  }

  private static long seconds(Duration duration) {
    return duration.plusMillis(999).toSeconds();
  }
}
