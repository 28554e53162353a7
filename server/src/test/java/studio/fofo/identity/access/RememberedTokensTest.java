package studio.fofo.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** A cached token is accepted like a verified one, and no longer. */
class RememberedTokensTest {

  private static final Instant END = Instant.parse("2026-01-01T00:10:00Z");

  private final AtomicInteger verified = new AtomicInteger();
  private boolean keyAccepted = true;

  @Test
  void verifiesAGoodTokenOnceAndABadOneEachTime() {
    var tokens = at(END.minusSeconds(60));
    assertThat(tokens.decode("good")).isSameAs(tokens.decode("good"));
    assertThat(verified).hasValue(1);
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThat(verified).hasValue(3);
  }

  @Test
  void verifiesAgainOnceTheTokenHasExpired() {
    var tokens = at(END);
    tokens.decode("good");
    tokens.decode("good");
    assertThat(verified).hasValue(2);
  }

  @Test
  void asksAgainOnceTheKeyIsNoLongerAccepted() {
    var tokens = at(END.minusSeconds(60));
    tokens.decode("good");
    keyAccepted = false;
    tokens.decode("good");
    assertThat(verified).hasValue(2);
  }

  private RememberedTokens at(Instant now) {
    return new RememberedTokens(token -> {
      verified.incrementAndGet();
      if (token.equals("bad")) {
        throw new BadJwtException("the signature is another key's");
      }
      return Jwt.withTokenValue(token).header("alg", "ES256").header("kid", "key_1").subject("somebody").expiresAt(END).build();
    }, key -> keyAccepted && key.equals("key_1"), Clock.fixed(now, ZoneOffset.UTC));
  }
}
