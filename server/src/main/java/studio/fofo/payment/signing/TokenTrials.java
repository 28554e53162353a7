package studio.fofo.payment.signing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Address;

/**
 * Keeps what is known about tokens true: tries each when it is first seen, and again every hour, since many can be upgraded; without a
 * result, what was known stays.
 */
final class TokenTrials {

  private static final Logger LOG = LoggerFactory.getLogger(TokenTrials.class);
  private static final Duration OLD = Duration.ofHours(1);
  private static final Duration AFTER_NO_ANSWER = Duration.ofMinutes(1);

  private final TokenProbe probe;
  private final TokenAbilities abilities;
  private final Chains chains;
  private final Clock clock;
  /** Of this process: while a chain does not respond, it is left alone. */
  private final Map<Address, Instant> unanswered = new ConcurrentHashMap<>();

  TokenTrials(TokenProbe probe, TokenAbilities abilities, Chains chains, Clock clock) {
    this.probe = probe;
    this.abilities = abilities;
    this.chains = chains;
    this.clock = clock;
  }

  /** Tries all that are new or were tried long ago. */
  void tryDue() {
    for (var chain : chains.all()) {
      if (chains.contracts(chain.chainId()).get(Contracts.CHECKOUT) instanceof Address checkout) {
        chain.tokens().stream().map(token -> token.address()).filter(token -> isDue(chain.chainId(), token))
            .forEach(token -> tryOne(chain.chainId(), token, checkout));
      }
    }
  }

  private boolean isDue(long chainId, Address token) {
    if (unanswered.getOrDefault(token, Instant.EPOCH).plus(AFTER_NO_ANSWER).isAfter(clock.instant())) {
      return false;
    }
    return abilities.probedAt(chainId, token).filter(at -> at.plus(OLD).isAfter(clock.instant())).isEmpty();
  }

  private void tryOne(long chainId, Address token, Address checkout) {
    var found = probe.probe(chainId, token, checkout);
    if (found.equals(Abilities.UNKNOWN)) {
      unanswered.put(token, clock.instant());
      LOG.warn("a token cannot be tried now chainId={} token={}", chainId, token);
      return;
    }
    var before = abilities.of(chainId, token);
    abilities.keep(chainId, token, found.or(before), clock.instant());
    if (!found.equals(before)) {
      LOG.info("token tried chainId={} token={} permits={} authorizes={} permit2={}", chainId, token, found.permits(), found.authorizes(),
          found.permit2());
    }
  }
}
