package studio.fofo.chain.signing.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.chain.signing.FakeService;
import studio.fofo.chain.signing.FakeService.Reply;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.RemoteSignerContract;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.chain.signing.TestServices;
import tools.jackson.databind.json.JsonMapper;

class GcpKmsTest extends RemoteSignerContract {

  private static final String VERSION = "projects/fofo/locations/europe-west3/keyRings/studio/cryptoKeys/relayer/cryptoKeyVersions/1";

  private final TestKey key = new TestKey();
  private final GcpKmsService service = new GcpKmsService(VERSION, key);
  @TempDir
  private Path folder;
  private Path credentials;

  @BeforeEach
  void account() throws IOException {
    credentials = folder.resolve("account.json");
    Files.writeString(credentials, JsonMapper.shared().writeValueAsString(service.account()));
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
    return TestServices.key("gcp-kms:" + VERSION, "gcp.endpoint", service.url().toString(), "gcp.credentials", credentials.toString());
  }

  @Override
  protected Reply throttled() {
    return Reply.status(429, Map.of("error", Map.of("code", 429, "message", "Quota exceeded", "status", "RESOURCE_EXHAUSTED")));
  }

  @Override
  protected Reply denied() {
    return Reply.status(403, Map.of("error", Map.of("code", 403, "message",
        "Permission 'cloudkms.cryptoKeyVersions.useToSign' denied", "status", "PERMISSION_DENIED")));
  }

  @Override
  protected void changeKey(TestKey other) {
    service.key = other;
  }

  @Test
  void getsATokenOnceForManySignatures() {
    var remote = remote();

    remote.address();
    remote.sign(new byte[1], new byte[32]);
    remote.sign(new byte[1], new byte[32]);

    assertThat(service.tokens).isEqualTo(1);
  }

  @Test
  void getsAnotherTokenAfterOneWasRevoked() {
    var remote = remote();
    remote.address();
    service.revoke();

    assertThatThrownBy(() -> remote.address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("401");
    assertThat(remote.address()).isEqualTo(key.address());
  }

  @Test
  void getsTokensFromTheMetadataServerWithoutAFile() {
    var remote = TestServices.key("gcp-kms:" + VERSION, "gcp.endpoint", service.url().toString(), "gcp.metadata",
        service.url().toString());

    assertThat(remote.address()).isEqualTo(key.address());
    assertThat(service.received().getFirst().path()).isEqualTo("/computeMetadata/v1/instance/service-accounts/default/token");
  }

  @ParameterizedTest
  @EnumSource
  void noticesWhatWasDamagedOnTheWay(GcpKmsService.Damage damage) {
    service.damage = damage;
    var remote = remote();

    assertThatThrownBy(() -> {
      remote.sign(new byte[1], new byte[32]);
      remote.address();
    }).isInstanceOf(SignerTrouble.class).hasMessageContaining("Cloud KMS");
  }

  @Test
  void refusesKeysOfOtherKinds() {
    service.algorithm = "EC_SIGN_P256_SHA256";

    assertThatThrownBy(() -> remote().address()).hasMessageContaining("EC_SIGN_P256_SHA256").hasMessageContaining("EC_SIGN_SECP256K1");
  }

  @Test
  void refusesAKeyWithoutVersion() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestServices.key("gcp-kms:projects/fofo/locations/global/keyRings/a/cryptoKeys/b"))
        .withMessageContaining("cryptoKeyVersions/<number>");
  }

  @Test
  void neverRepeatsThePrivateKeyOfTheAccount() throws IOException {
    Files.writeString(credentials, "{\"type\": \"service_account\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\nc2VjcmV0\\n\"}");

    assertThatThrownBy(() -> remote().address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("PKCS #8")
        .hasMessageNotContaining("c2VjcmV0");
  }
}
