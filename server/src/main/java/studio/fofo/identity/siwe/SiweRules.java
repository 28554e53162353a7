package studio.fofo.identity.siwe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import studio.fofo.chain.Chains;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.kernel.Refusal;

/**
 * Whether a well-formed message is meant for this studio and the present time. Checks everything that EIP-4361 lets a relying party check;
 * a message without the optional times is limited by its nonce and its age.
 */
@Component
public class SiweRules {

  /** How far a visitor's clock may differ from ours. */
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Origins origins;
  private final Chains chains;
  private final SignInNonces nonces;
  private final Duration oldest;
  private final Clock clock;

  SiweRules(IdentitySettings settings, Origins origins, Chains chains, SignInNonces nonces, Clock clock) {
    this.origins = origins;
    this.chains = chains;
    this.nonces = nonces;
    this.clock = clock;
    oldest = settings.nonceLifetime().plus(CLOCK_SKEW);
  }

  /** @throws Refusal for the rule that is violated */
  public void require(SiweMessage message) {
    requireOrigin(message);
    if (!chains.ids().contains(message.chainId())) {
      throw new Refusal(IdentityErrors.IDENTITY_CHAIN_UNSUPPORTED,
          "the message is for chain " + message.chainId() + ", expected one of " + chains.ids().stream().sorted().toList());
    }
    requireTimes(message);
    nonces.requireFresh(message.nonce());
  }

  private void requireOrigin(SiweMessage message) {
    var origin = origins.namedBy(message.scheme(), message.domain())
        .orElseThrow(() -> new Refusal(IdentityErrors.IDENTITY_DOMAIN_FOREIGN,
            "the message was signed for \"" + named(message) + "\", but this studio is " + origins
                + " (fofo.identity.origins); sign in there"));
    if (!origin.holds(message.uri(), message.domain())) {
      throw new Refusal(IdentityErrors.IDENTITY_URI_FOREIGN,
          "the message's URI \"" + shortened(message.uri()) + "\" does not belong to its domain \"" + message.domain() + "\"");
    }
  }

  private void requireTimes(SiweMessage message) {
    var now = clock.instant();
    requireStarted("was issued", message.issuedAt(), now.plus(CLOCK_SKEW), now);
    if (message.notBefore() != null) {
      requireStarted("is not valid before", message.notBefore(), now.plus(CLOCK_SKEW), now);
    }
    if (message.issuedAt().plus(oldest).isBefore(now)) {
      throw new Refusal(IdentityErrors.IDENTITY_MESSAGE_EXPIRED,
          "the message was issued at " + message.issuedAt() + ", and is older than a nonce can be; sign a new one");
    }
    if (message.expirationTime() != null && !now.isBefore(message.expirationTime().plus(CLOCK_SKEW))) {
      throw new Refusal(IdentityErrors.IDENTITY_MESSAGE_EXPIRED,
          "the message expired at " + message.expirationTime() + ", it is " + now + "; sign a new one");
    }
  }

  private static void requireStarted(String words, Instant moment, Instant latest, Instant now) {
    if (moment.isAfter(latest)) {
      throw new Refusal(IdentityErrors.IDENTITY_MESSAGE_EARLY,
          "the message " + words + " " + moment + ", and it is " + now + "; check the clock of the machine that made it");
    }
  }

  private static String named(SiweMessage message) {
    return shortened((message.scheme() == null ? "" : message.scheme() + "://") + message.domain());
  }

  private static String shortened(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }
}
