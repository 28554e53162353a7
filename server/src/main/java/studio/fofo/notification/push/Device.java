package studio.fofo.notification.push;

import java.net.URI;
import java.util.Base64;

/**
 * What a browser gives us to send it messages ({@code PushSubscription}): secrets between it and us.
 *
 * @param endpoint URL at its push service
 * @param p256dh its public key, 65 bytes in Base64url
 * @param auth 16 bytes in Base64url
 */
public record Device(String endpoint, String p256dh, String auth) {

  static final int SECRET = 16;

  URI url() {
    return URI.create(endpoint);
  }

  /** @throws IllegalArgumentException if it is no Base64url, with or without padding */
  static byte[] decoded(String base64url) {
    return Base64.getUrlDecoder().decode(base64url.replaceFirst("={1,2}$", ""));
  }

  byte[] encrypt(byte[] text) {
    return PushEncryption.encrypt(text, P256.publicKey(decoded(p256dh)), decoded(auth));
  }

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "Device[…]";
  }
}
