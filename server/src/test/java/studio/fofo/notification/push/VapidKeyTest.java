package studio.fofo.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The studio's key for push services. */
class VapidKeyTest {

  private static final Path FILE = Path.of("src/test/resources/push/vapid.pem");
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  @Test
  void signsTokensThatAnotherLibraryVerifies() throws Exception {
    var key = VapidKey.of(settings(null, FILE, null), "mailto:studio@fofo.example").orElseThrow();
    var header = key.authorization(URI.create("https://push.example.org/a/b?c=d"), NOW);
    assertThat(header).startsWith("vapid t=").endsWith(", k=" + key.open());
    var token = SignedJWT.parse(header.substring(8, header.indexOf(',')));
    assertThat(token.verify(new ECDSAVerifier(P256.publicKey(Base64.getUrlDecoder().decode(key.open()))))).isTrue();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("https://push.example.org");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:studio@fofo.example");
    assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant()).isBetween(NOW, NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void isReadFromASettingOrAFileAndIsOffWithout() throws Exception {
    var inFile = VapidKey.of(settings(null, FILE, "https://fofo.example/contact"), "").orElseThrow();
    assertThat(VapidKey.of(settings(Files.readString(FILE), null, null), "").orElseThrow().open()).isEqualTo(inFile.open());
    assertThat(VapidKey.of(settings(null, null, null), "")).isEmpty();
    assertThat(inFile.toString() + settings(Files.readString(FILE), null, null)).doesNotContain("PRIVATE");
  }

  @Test
  void saysWhatIsWrongWithAKeyAndHowToMakeOne() throws Exception {
    var pem = Files.readString(FILE);
    refused("not both", settings(pem, FILE, null));
    refused("not PKCS #8", settings("x", null, null));
    refused("make one with openssl", settings(pem.replace("PRIVATE KEY", "EC PRIVATE KEY"), null, null));
    var whole = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    whole[whole.length - 1] ^= 1;
    refused("public half", settings(wrapped(whole), null, null));
  }

  private static void refused(String words, PushSettings settings) {
    assertThatThrownBy(() -> VapidKey.of(settings, "")).isInstanceOf(IllegalStateException.class).hasMessageContaining(words);
  }

  private static String wrapped(byte[] key) {
    return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
  }

  private static PushSettings settings(@Nullable String key, @Nullable Path file, @Nullable String contact) {
    return new PushSettings(key, file, contact, List.of(), Duration.ofSeconds(20), Duration.ofDays(3));
  }
}
