package studio.fofo.chain.signing.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.web3j.crypto.ECKeyPair;

import studio.fofo.chain.signing.Signer;
import studio.fofo.chain.signing.SignerContract;
import studio.fofo.chain.signing.SignerSettings;
import studio.fofo.chain.signing.TestKey;
import studio.fofo.chain.signing.TestServices;
import tools.jackson.databind.json.JsonMapper;

/** Encrypted keys: ours, and those of the Web3 Secret Storage Definition. */
class KeystoreTest extends SignerContract {

  private static final String PASSWORD = "correct horse battery staple";

  private static final TestKey KEY = new TestKey();
  private static final Keystore OURS = Keystore.of(ECKeyPair.create(KEY.secret()), PASSWORD);

  @TempDir
  private Path folder;

  @Override
  protected Signer signer() throws IOException {
    var file = folder.resolve("relayer.json");
    if (!Files.exists(file)) {
      Files.writeString(file, OURS.json().toString());
    }
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    return TestServices.ofFile(file, new KeystoreFiles(new SignerSettings.Keystore(null, folder.resolve("password"))));
  }

  @Override
  protected TestKey key() {
    return KEY;
  }

  @ParameterizedTest
  @ValueSource(strings = {"scrypt", "pbkdf2"})
  void opensTheFilesOfTheSpecification(String name) throws IOException {
    var vector = JsonMapper.shared().readTree(new ClassPathResource("keystores/v3.json").getContentAsByteArray()).path(name);

    var pair = Keystore.read(vector.path("file").toString().getBytes(StandardCharsets.UTF_8)).open(vector.path("password").asString());

    assertThat(pair.getPrivateKey().toString(16)).isEqualTo(vector.path("key").asString());
  }

  @Test
  void saysItsAccount() {
    assertThat(OURS.saidAddress()).contains(KEY.address());
  }

  @Test
  void refusesAWrongPasswordAndADamagedFile() {
    assertThatIllegalArgumentException().isThrownBy(() -> OURS.open(PASSWORD + "s")).withMessageContaining("the password is wrong");
    var text = OURS.json().toString();
    var ciphertext = OURS.json().path("crypto").path("ciphertext").asString();
    var damaged = (ciphertext.charAt(0) == '0' ? "1" : "0") + ciphertext.substring(1);
    assertThatIllegalArgumentException().isThrownBy(() -> read(text.replace(ciphertext, damaged)).open(PASSWORD))
        .withMessageContaining("damaged");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"n\":32768     | \"n\":1073741824      | MiB of memory",
      "\"n\":32768     | \"n\":3               | a power of two",
      "\"p\":3         | \"p\":100000000       | p up to",
      "\"dklen\":32    | \"dklen\":64          | expected 32",
      "scrypt          | argon2                | expected scrypt or pbkdf2",
      "aes-128-ctr     | aes-128-cbc           | expected aes-128-ctr",
      "\"version\":3   | \"version\":1         | version 3",
      "\"salt\":\"     | \"salt\":\"no         | hexadecimal"})
  void refusesParametersThatNoHonestFileHas(String part, String other, String reason) {
    var text = OURS.json().toString();

    assertThat(text).contains(part);
    assertThatIllegalArgumentException().isThrownBy(() -> read(text.replace(part, other)).open(PASSWORD)).withMessageContaining(reason);
  }

  @Test
  void namesTheFileAndTheSettingButNotThePassword() {
    var files = new KeystoreFiles(new SignerSettings.Keystore(null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> files.apply(folder.resolve("nothing.json")))
        .withMessageContaining("nothing.json");
    var file = folder.resolve("some.json");
    write(file, OURS.json().toString());
    assertThatIllegalArgumentException().isThrownBy(() -> files.apply(file))
        .withMessageContaining("set fofo.chain.signers.keystore.password-file");
    assertThatIllegalArgumentException().isThrownBy(() -> new KeystoreFiles(new SignerSettings.Keystore("wrong secret", null)).apply(file))
        .withMessageContaining("some.json").withMessageNotContaining("wrong secret");
    assertThat(new SignerSettings.Keystore("wrong secret", null).toString()).doesNotContain("wrong secret");
  }

  private static Keystore read(String text) {
    return Keystore.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
