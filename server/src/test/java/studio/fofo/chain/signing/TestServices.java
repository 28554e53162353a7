package studio.fofo.chain.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.signing.KeyReference.Elsewhere;
import studio.fofo.kernel.Address;

/** Remote keys from settings, as the server makes them. */
public final class TestServices {

  private TestServices() {}

  /** @param settings names below {@code fofo.chain.signers.} and values */
  public static RemoteKey key(String reference, String... settings) {
    var environment = new MockEnvironment();
    for (var index = 0; index < settings.length; index += 2) {
      environment.setProperty("fofo.chain.signers." + settings[index], settings[index + 1]);
    }
    var bound = Binder.get(environment).bindOrCreate("fofo.chain.signers", SignerSettings.class);
    return new SigningServices(bound, bundle -> {
      throw new IllegalArgumentException("there is no bundle " + bundle);
    }, Clock.systemUTC()).apply((Elsewhere) KeyReference.parse("a key", reference));
  }

  /** A signer that repeats calls without waiting. */
  public static Signer signer(RemoteKey key, Address account) {
    return new RemoteSigner("keys.relayer", account, key, Clock.systemUTC(), pause -> {});
  }

  /** The signer of an encrypted file, as the settings of a chain name it. */
  public static Signer ofFile(Path file, Function<Path, ECKeyPair> keystores) {
    return new ConfiguredKeys(chain -> Map.of(SignerRole.RELAYER, "keystore:" + file), chain -> Map.of(), keystores, key -> {
      throw new IllegalArgumentException("there is no service " + key);
    }, Clock.systemUTC()).signer(137, SignerRole.RELAYER);
  }
}
