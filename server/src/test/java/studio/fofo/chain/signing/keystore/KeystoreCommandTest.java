package studio.fofo.chain.signing.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.utils.Numeric;
import studio.fofo.chain.signing.TestKey;

/** {@code ./fofo key}. */
class KeystoreCommandTest {

  private static final String PASSWORD = "correct horse battery staple";

  private final TestKey key = new TestKey();
  private final String secret = HexFormat.of().formatHex(Numeric.toBytesPadded(key.secret(), 32));
  private final Map<String, String> environment = new HashMap<>(Map.of("FOFO_KEYSTORE_PASSWORD", PASSWORD));
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  @TempDir
  private Path folder;

  @Test
  void makesAKeyThatOnlyItsOwnerCanRead() throws IOException {
    assertThat(run("", "new", file())).isZero();

    var written = Path.of(file());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written))).isEqualTo("rw-------");
    var account = Keystore.read(Files.readAllBytes(written)).saidAddress().orElseThrow();
    assertThat(printed()).contains("address  " + account, "setting  keystore:" + written);
    printed.reset();
    assertThat(run("", "address", file())).isZero();
    assertThat(printed()).contains("address  " + account);
  }

  @Test
  void importsAKeyFromStandardInputAndPrintsNeitherKeyNorPassword() throws IOException {
    Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    environment.put("FOFO_KEYSTORE_PASSWORD_FILE", folder.resolve("password").toString());
    environment.remove("FOFO_KEYSTORE_PASSWORD");

    assertThat(run("0x" + secret + "\n", "import", file())).isZero();

    assertThat(printed()).contains(key.address().value()).doesNotContain(secret).doesNotContain(PASSWORD);
    assertThat(Files.readString(Path.of(file()))).doesNotContain(secret);
    assertThat(Keystore.read(Files.readAllBytes(Path.of(file()))).open(PASSWORD).getPrivateKey()).isEqualTo(key.secret());
  }

  @Test
  void overwritesNothing() throws IOException {
    run("", "new", file());
    var before = Files.readString(Path.of(file()));

    assertThat(run(secret, "import", file())).isEqualTo(1);

    assertThat(printed()).contains("exists and is not overwritten");
    assertThat(Files.readString(Path.of(file()))).isEqualTo(before);
  }

  @Test
  void refusesWeakPasswordsNoPasswordAndWrongKeys() {
    assertThat(run("not a key", "import", file())).isEqualTo(1);
    assertThat(printed()).contains("standard input has no private key").doesNotContain("not a key");
    environment.put("FOFO_KEYSTORE_PASSWORD", "short");
    assertThat(run("", "new", file())).isEqualTo(1);
    assertThat(printed()).contains("the password has 5 characters, expected at least 12");
    environment.remove("FOFO_KEYSTORE_PASSWORD");
    assertThat(run("", "new", file())).isEqualTo(1);
    assertThat(printed()).contains("set FOFO_KEYSTORE_PASSWORD_FILE");
    assertThat(Path.of(file())).doesNotExist();
  }

  @Test
  void explainsItself() {
    assertThat(run("")).isEqualTo(2);
    assertThat(run("", "sell", file())).isEqualTo(2);
    assertThat(printed()).contains("./fofo key new FILE");
    assertThat(run("", "address", file())).isEqualTo(1);
    assertThat(printed()).contains("does not exist");
  }

  private int run(String input, String... arguments) {
    return new KeystoreCommand(environment, new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)), new PrintStream(printed),
        null).run(arguments);
  }

  private String file() {
    return folder.resolve("key.json").toString();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
