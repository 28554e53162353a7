package studio.fofo.chain.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.web3j.crypto.ECKeyPair;

class LocalSignerTest extends SignerContract {

  private final TestKey key = new TestKey();

  @Override
  protected Signer signer() {
    return new KeySigner(ECKeyPair.create(key.secret()));
  }

  @Override
  protected TestKey key() {
    return key;
  }

  @Test
  void signsHereAndTheSameEachTime() {
    assertThat(signer().isElsewhere()).isFalse();
    assertThat(signer().sign(new byte[66])).isEqualTo(signer().sign(new byte[66]));
  }
}
