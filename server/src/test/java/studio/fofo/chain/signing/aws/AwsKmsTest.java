package studio.fofo.chain.signing.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.signing.FakeService;
import studio.fofo.chain.signing.FakeService.Reply;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.RemoteSignerContract;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.chain.signing.TestServices;

class AwsKmsTest extends RemoteSignerContract {

  private static final String ARN = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
  private static final Map<String, String> CREDENTIALS = Map.of(
      "aws.accessKeyId", AwsKmsService.ACCESS_KEY, "aws.secretAccessKey", AwsKmsService.SECRET);

  private final TestKey key = new TestKey();
  private final AwsKmsService service = new AwsKmsService(ARN, key);

  @BeforeAll
  static void credentials() {
    CREDENTIALS.forEach(System::setProperty);
  }

  @AfterAll
  static void noCredentials() {
    CREDENTIALS.keySet().forEach(System::clearProperty);
  }

  @Override
  protected FakeService service() {
    return service;
  }

  @Override
  protected TestKey key() {
    return key;
  }

  @Override
  protected RemoteKey remote() {
    return TestServices.key("aws-kms:" + ARN, "aws.endpoint", service.url().toString());
  }

  @Override
  protected Reply throttled() {
    return AwsKmsService.error(400, "ThrottlingException", "Rate exceeded");
  }

  @Override
  protected Reply denied() {
    return AwsKmsService.error(400, "AccessDeniedException", "User is not authorized to perform: kms:Sign");
  }

  @Override
  protected void changeKey(TestKey other) {
    service.key = other;
  }

  @Test
  void refusesKeysOfOtherKinds() {
    service.spec = "ECC_NIST_P256";

    assertThatThrownBy(() -> remote().address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("ECC_NIST_P256")
        .hasMessageContaining("expected ECC_SECG_P256K1 for SIGN_VERIFY");
  }

  @Test
  void refusesAPublicKeyOnAnotherCurve() {
    service.curve = "1.2.840.10045.3.1.7";

    assertThatThrownBy(() -> remote().address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("1.2.840.10045.3.1.7");
  }

  @Test
  void saysWhatAwsSaysAndKeepsTheSecret() {
    service.plan(denied());

    assertThatThrownBy(() -> remote().address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("AccessDeniedException")
        .hasMessageContaining("kms:Sign").hasMessageNotContaining(AwsKmsService.SECRET);
  }

  @Test
  void isRefusedWithWrongCredentials() {
    System.setProperty("aws.secretAccessKey", "another secret");
    try {
      assertThatThrownBy(() -> remote().address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("InvalidSignatureException");
    } finally {
      credentials();
    }
  }

  @Test
  void takesTheRegionOfAnAliasFromTheSettings() {
    var alias = TestServices.key("aws-kms:alias/relayer", "aws.endpoint", service.url().toString(), "aws.region", "us-east-2");

    assertThat(alias.address()).isEqualTo(key.address());
    assertThat(service.received().getLast().header("authorization")).contains("/us-east-2/kms/aws4_request");
  }
}
