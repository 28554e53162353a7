package studio.fofo.chain.signing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.chain.signing.FakeService;
import studio.fofo.chain.signing.FakeService.Reply;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.RemoteSignerContract;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.chain.signing.TestServices;

class VaultPluginTest extends RemoteSignerContract {

  private final TestKey key = new TestKey();
  private final VaultService service = new VaultService(key);
  @TempDir
  private Path folder;

  @BeforeEach
  void token() throws IOException {
    Files.writeString(folder.resolve("token"), VaultService.TOKEN + "\n");
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
    return TestServices.key("vault-plugin:quorum/keys/relayer", "vault.address", service.url().toString(), "vault.token-file",
        folder.resolve("token").toString());
  }

  @Override
  protected Reply throttled() {
    return VaultService.errors(429, "request path: rate limit quota exceeded");
  }

  @Override
  protected Reply denied() {
    return VaultService.errors(403, "permission denied");
  }

  @Override
  protected void changeKey(TestKey other) {
    service.key = other;
  }

  @Test
  void readsWhatOlderVersionsOfThePluginSend() {
    service.isOldPlugin = true;

    assertThat(remote().address()).isEqualTo(key.address());
    assertThat(TestServices.signer(remote(), key.address()).sign(new byte[66])).isNotNull();
  }

  /** One signature in 4,096 does. */
  @Test
  void readsBase64ThatBeginsLikeHexadecimalDigits() {
    var signature = new byte[64];
    signature[0] = (byte) 0xD3;
    signature[1] = 0x1F;
    var text = Base64.getUrlEncoder().encodeToString(signature);
    assertThat(text).startsWith("0x");
    assertThat(VaultPluginKey.bytes(text)).isEqualTo(signature);
    assertThat(VaultPluginKey.bytes("0x" + HexFormat.of().formatHex(signature))).isEqualTo(signature);
  }

  @Test
  void refusesKeysOnOtherCurves() {
    service.curve = "babyjubjub";

    assertThatThrownBy(() -> remote().address()).isInstanceOf(SignerTrouble.class).hasMessageContaining("babyjubjub");
  }

  @Test
  void logsInWithAppRoleAndAgainAfterItsTokenWasRevoked() throws IOException {
    Files.writeString(folder.resolve("secret-id"), "secret-1");
    var remote = TestServices.key("vault-plugin:quorum/keys/relayer", "vault.address", service.url().toString(), "vault.role", "fofo",
        "vault.secret-id-file", folder.resolve("secret-id").toString());

    remote.address();
    remote.sign(new byte[1], new byte[32]);
    assertThat(service.logins).isEqualTo(1);
    service.revoke();
    assertThatThrownBy(remote::address).isInstanceOf(SignerTrouble.class).hasMessageContaining("permission denied");
    assertThat(remote.address()).isEqualTo(key.address());
    assertThat(service.logins).isEqualTo(2);
  }

  @Test
  void logsInWithAKubernetesTokenAtAMountOfItsOwnAndInANamespace() throws IOException {
    service.namespace = "studio";
    Files.writeString(folder.resolve("jwt"), "jwt-1\n");
    var remote = TestServices.key("vault-plugin:quorum/keys/relayer", "vault.address", service.url().toString(), "vault.role", "fofo",
        "vault.jwt-file", folder.resolve("jwt").toString(), "vault.login", "cluster", "vault.namespace", "studio");

    assertThat(remote.address()).isEqualTo(key.address());
  }

  @Test
  void saysWhatToSetWithoutAWayToLogIn() {
    assertThatThrownBy(() -> TestServices.key("vault-plugin:a/keys/b", "vault.address", service.url().toString()).address())
        .hasMessageContaining("set one of fofo.chain.signers.vault.token-file");
    assertThatThrownBy(() -> TestServices.key("vault-plugin:a/keys/b", "vault.role", "fofo").address())
        .hasMessageContaining("needs secret-id-file");
  }
}
