package studio.fofo.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import studio.fofo.notification.push.FakePushService.Browser;

/** The encryption of messages to devices. */
class PushEncryptionTest {

  private static final String SENDER = "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String RECEIVER = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String TEXT = "When I grow up, I want to be a watermelon";
  private static final String ENCRYPTED = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
      + "EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  /** RFC 8291, section 5 and appendix A. */
  @Test
  void encryptsTheExampleOfTheStandard() throws GeneralSecurityException {
    var sender = pair(SENDER, "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");
    var encrypted = PushEncryption.encrypt(TEXT.getBytes(UTF_8), P256.publicKey(bytes(RECEIVER)), bytes(SECRET),
        bytes("DGv6ra1nlYgDCS1FRnbzlw"), sender);
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted)).isEqualTo(ENCRYPTED);
  }

  /** So that what the other tests read is what a browser would read. */
  @Test
  void isReadByTheFakeBrowserAsTheStandardSays() throws GeneralSecurityException {
    var browser = new Browser("/x", pair(RECEIVER, "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"), bytes(SECRET));
    assertThat(new String(FakePushService.opened(browser, bytes(ENCRYPTED)), UTF_8)).isEqualTo(TEXT);
    var longest = "ö".repeat(PushEncryption.LONGEST_TEXT / 2).getBytes(UTF_8);
    var encrypted = browser.device().encrypt(longest);
    assertThat(encrypted).hasSizeLessThanOrEqualTo(4096).isNotEqualTo(browser.device().encrypt(longest));
    assertThat(FakePushService.opened(browser, encrypted)).isEqualTo(longest);
    assertThatThrownBy(() -> browser.device().encrypt(new byte[PushEncryption.LONGEST_TEXT + 1])).hasMessageContaining("at most");
  }

  @Test
  void refusesPointsThatAreNotOnTheCurve() {
    var point = bytes(RECEIVER);
    point[40] ^= 1;
    assertThatThrownBy(() -> P256.publicKey(point)).hasMessageContaining("not a point");
    assertThatThrownBy(() -> P256.publicKey(new byte[65])).hasMessageContaining("not a public key");
    assertThatThrownBy(() -> P256.publicKey(new byte[0])).hasMessageContaining("not a public key");
    var beyond = new byte[65];
    Arrays.fill(beyond, (byte) 0xff);
    beyond[0] = 4;
    assertThatThrownBy(() -> P256.publicKey(beyond)).hasMessageContaining("not a point");
  }

  private static KeyPair pair(String open, String hidden) throws GeneralSecurityException {
    var key = new ECPrivateKeySpec(new BigInteger(1, bytes(hidden)), P256.parameters());
    return new KeyPair(P256.publicKey(bytes(open)), KeyFactory.getInstance("EC").generatePrivate(key));
  }

  private static byte[] bytes(String base64url) {
    return Base64.getUrlDecoder().decode(base64url);
  }
}
