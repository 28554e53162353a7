package studio.fofo.identity.web;

import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import studio.fofo.identity.vault.Hmac;
import studio.fofo.identity.vault.Secrets;

/**
 * Names of this studio's cookies: browsers keep one jar for all ports of a host (RFC 6265, 8.5), and a studio must neither read another
 * studio's cookie nor overwrite it. The name depends on the installation's key and on its origin, since a copy of an installation has the
 * same key.
 */
@Component
class CookieNames {

  private static final int DIGITS = 12;

  private final byte[] key;
  private final String place;

  @Autowired
  CookieNames(Secrets secrets, @Value("${fofo.public-url}") String publicUrl) {
    this(secrets.key(Secrets.Purpose.COOKIE_NAME), publicUrl);
  }

  CookieNames(byte[] key, String place) {
    this.key = key;
    this.place = place;
  }

  String of(String prefix) {
    return prefix + HexFormat.of().formatHex(Hmac.of(key, prefix, place)).substring(0, DIGITS);
  }
}
