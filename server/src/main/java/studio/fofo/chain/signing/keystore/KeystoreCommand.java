package studio.fofo.chain.signing.keystore;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;
import studio.fofo.kernel.Address;

/**
 * {@code ./fofo key}: makes, imports and checks encrypted keys. The password comes from the file that {@code FOFO_KEYSTORE_PASSWORD_FILE}
 * names, from {@code FOFO_KEYSTORE_PASSWORD}, or from the terminal; a private key to import comes from standard input. Neither is ever an
 * argument, because all users of a machine can read those.
 */
public final class KeystoreCommand {

  private static final String USAGE = """
      ./fofo key new FILE       makes a key and writes it encrypted
      ./fofo key import FILE    encrypts a private key from standard input: 64 hexadecimal digits
      ./fofo key address FILE   opens the file and prints its account
      The password comes from the file named in FOFO_KEYSTORE_PASSWORD_FILE, from FOFO_KEYSTORE_PASSWORD, or from the terminal.""";
  private static final int SHORTEST_PASSWORD = 12;

  private final Map<String, String> environment;
  private final InputStream in;
  private final PrintStream out;
  private final @Nullable Console terminal;

  KeystoreCommand(Map<String, String> environment, InputStream in, PrintStream out, @Nullable Console terminal) {
    this.environment = environment;
    this.in = in;
    this.out = out;
    this.terminal = terminal;
  }

  public static void main(String[] arguments) {
    System.exit(new KeystoreCommand(System.getenv(), System.in, System.out, System.console()).run(arguments));
  }

  /** @return the exit status */
  int run(String... arguments) {
    if (arguments.length != 2) {
      out.println(USAGE);
      return 2;
    }
    var file = Path.of(arguments[1]);
    try {
      switch (arguments[0]) {
        case "new" -> write(file, Keys.createEcKeyPair());
        case "import" -> write(file, imported());
        case "address" -> show(file, Keystore.read(Files.readAllBytes(file)).open(password(false)));
        default -> {
          out.println(USAGE);
          return 2;
        }
      }
      return 0;
    } catch (FileAlreadyExistsException there) {
      out.println(file + " exists and is not overwritten: choose another name");
    } catch (NoSuchFileException missing) {
      out.println(missing.getFile() + " does not exist");
    } catch (IllegalArgumentException wrong) {
      out.println(file + " " + wrong.getMessage());
    } catch (IOException | GeneralSecurityException broken) {
      out.println(file + ": " + broken);
    }
    return 1;
  }

  private void write(Path file, ECKeyPair pair) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    var text = Keystore.of(pair, password(true)).json().toPrettyString();
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    Files.writeString(file, text);
    show(file, pair);
  }

  private void show(Path file, ECKeyPair pair) {
    out.println("address  " + new Address("0x" + Keys.getAddress(pair)));
    out.println("setting  keystore:" + file.toAbsolutePath());
  }

  private ECKeyPair imported() throws IOException {
    if (terminal != null) {
      out.println("private key, then Enter (it stays visible; a pipe or file on standard input is better):");
    }
    var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).readLine();
    var digits = Numeric.cleanHexPrefix(line == null ? "" : line.strip());
    if (!digits.matches("[0-9a-fA-F]{64}")) {
      throw new IllegalArgumentException("is not written: standard input has no private key of 64 hexadecimal digits");
    }
    return ECKeyPair.create(new BigInteger(digits, 16));
  }

  private String password(boolean isNew) throws IOException {
    var file = environment.get("FOFO_KEYSTORE_PASSWORD_FILE");
    var given = file == null ? environment.get("FOFO_KEYSTORE_PASSWORD") : Passwords.inFile(Path.of(file));
    var password = given == null ? typed(isNew) : given;
    if (isNew && password.length() < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException("is not written: the password has " + password.length() + " characters, expected at least "
          + SHORTEST_PASSWORD);
    }
    return password;
  }

  private String typed(boolean isNew) {
    if (terminal == null) {
      throw new IllegalArgumentException("needs a password: set FOFO_KEYSTORE_PASSWORD_FILE or FOFO_KEYSTORE_PASSWORD");
    }
    var first = terminal.readPassword("password: ");
    if (isNew && !Arrays.equals(first, terminal.readPassword("again: "))) {
      throw new IllegalArgumentException("is not written: the two passwords differ");
    }
    return new String(first);
  }
}
