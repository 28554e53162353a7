package studio.fofo.chain.signing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.Signer;
import studio.fofo.chain.signing.SignerContract;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.chain.signing.TestServices;

class VaultStoredTest extends SignerContract {

  private final TestKey key = new TestKey();
  private final VaultService service = new VaultService(key);

  @AfterEach
  void stop() {
    service.close();
  }

  @Override
  protected Signer signer() {
    return TestServices.signer(remote("vault-kv:secret/data/fofo/relayer"), key.address());
  }

  @Override
  protected TestKey key() {
    return key;
  }

  @Test
  void readsTheKeyOnceAndSignsWhileVaultIsSealed() {
    service.plan(VaultService.errors(503, "Vault is sealed"), VaultService.errors(429, "rate limit quota exceeded"));
    var signer = signer();
    signer.sign(new byte[1]);
    service.close();

    assertThat(signer.sign(new byte[2])).isNotNull();
    assertThat(service.received()).hasSize(3);
  }

  @Test
  void readsVersionOneOfTheEngineAndHexadecimalWithoutPrefix() {
    assertThat(remote("vault-kv:kv/relayer").address()).isEqualTo(key.address());
  }

  @Test
  void namesTheSecretAndFieldThatHoldNoKeyButNotTheirValue() {
    assertThatThrownBy(() -> remote("vault-kv:secret/data/fofo/relayer#note").address()).isInstanceOf(SignerTrouble.class)
        .hasMessageContaining("the field note of the secret secret/data/fofo/relayer").hasMessageNotContaining("not a key");
    assertThatThrownBy(() -> remote("vault-kv:secret/data/nothing").address()).hasMessageContaining("404: no handler for route");
  }

  private RemoteKey remote(String reference) {
    return TestServices.key(reference, "vault.address", service.url().toString(), "vault.token", VaultService.TOKEN);
  }
}
