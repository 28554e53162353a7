package studio.fofo.chain.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.signing.KeyReference.Elsewhere;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.MoneyMode;

/** Wrong settings of keys prevent the start; a service that is down does not. */
class SignersAtStartTest {

  private static final long CHAIN = 137;
  private static final String OWN_KEY = "0x8f2a559490d7f1a1c5d7e0b1a2c3d4e5f60718293a4b5c6d7e8f9012a3b4c5d6";

  private final Map<SignerRole, String> keys = new EnumMap<>(SignerRole.class);
  private final Map<SignerRole, String> addresses = new EnumMap<>(SignerRole.class);
  private final Map<String, Service> services = new HashMap<>();
  private final TestKey key = new TestKey();
  private final TestKey other = new TestKey();

  @Test
  void startsWithKeysThatHaveTheirAccounts() {
    keys.put(SignerRole.RELAYER, "aws-kms:alias/relayer");
    addresses.put(SignerRole.RELAYER, key.address().value().toLowerCase(Locale.ROOT));
    services.put("alias/relayer", new Service(key));
    keys.put(SignerRole.SETTLER, OWN_KEY);
    keys.put(SignerRole.TREASURY, key.address().value());

    assertThat(start().warning()).isEmpty();
    assertThat(keyring().address(CHAIN, SignerRole.TREASURY)).isEqualTo(key.address());
    assertThat(keyring().address(CHAIN, SignerRole.RELAYER)).isEqualTo(key.address());
  }

  @Test
  void listsAllFaultsAndSaysWhatToSet() {
    keys.put(SignerRole.RELAYER, "aws-kms:alias/relayer");
    addresses.put(SignerRole.RELAYER, other.address().value());
    services.put("alias/relayer", new Service(key));
    keys.put(SignerRole.VOUCHER, "web3signer:0x00");
    services.put("0x00", new Service(key));
    keys.put(SignerRole.SETTLER, OWN_KEY);
    addresses.put(SignerRole.SETTLER, other.address().value());
    keys.put(SignerRole.OWNER, "keystore:/nowhere/owner.json");
    keys.put(SignerRole.QUOTE, "a secret that is not well-formed");

    assertThatThrownBy(this::start).isInstanceOf(SignerRefused.class)
        .hasMessageContaining("keys.relayer is the key of " + key.address())
        .hasMessageContaining("addresses.relayer names " + other.address() + ": set it to " + key.address())
        .hasMessageContaining("addresses.voucher is missing: set it to " + key.address())
        .hasMessageContaining("keys.settler is the key of ")
        .hasMessageContaining("keys.owner: the keystore /nowhere/owner.json is away")
        .hasMessageContaining("keys.quote is none of these")
        .hasMessageNotContaining("a secret").hasMessageNotContaining(OWN_KEY.substring(2));
  }

  @Test
  void startsWhileAServiceIsDownWarnsAndNoticesThatItWorksAgain() {
    keys.put(SignerRole.RELAYER, "gcp-kms:key");
    addresses.put(SignerRole.RELAYER, key.address().value());
    var service = new Service(key);
    services.put("key", service);
    service.down = true;

    var watch = start();

    assertThat(watch.problem()).isEmpty();
    assertThat(watch.warning().orElseThrow()).contains("relayer on chain 137", key.address().value()).doesNotContain("secret host");
    service.down = false;
    watch.look();
    assertThat(watch.warning()).isEmpty();
    service.down = true;
    watch.look();
    assertThat(watch.warning()).isPresent();
  }

  @Test
  void needsAnAddressThatCannotBeReadWhileAServiceIsDown() {
    keys.put(SignerRole.RELAYER, "gcp-kms:key");
    var service = new Service(key);
    service.down = true;
    services.put("key", service);

    assertThatThrownBy(this::start).isInstanceOf(SignerRefused.class).hasMessageContaining("addresses.relayer is missing");
  }

  @Test
  void neverSignsWithAnAddressInPlaceOfAKey() {
    keys.put(SignerRole.RELAYER, key.address().value());

    assertThatThrownBy(this::start).isInstanceOf(SignerRefused.class).hasMessageContaining("RELAYER signs, so it needs a key");
  }

  /** The check of the settings does not see into files and services. */
  @Test
  void refusesPublicKeysInFilesWithRealMoneyOnly() {
    keys.put(SignerRole.RELAYER, "keystore:relayer.json");
    var keyring = new Keyring(new ConfiguredKeys(chain -> keys, chain -> addresses, file -> ECKeyPair.create(BigInteger.ONE),
        reference -> services.get(reference.name()), Clock.systemUTC()));
    var needed = List.of(new SignersAtStart.Needed(CHAIN, SignerRole.RELAYER));

    assertThatThrownBy(() -> new SignersAtStart(keyring, MoneyMode.REAL).check(needed)).isInstanceOf(SignerRefused.class)
        .hasMessageContaining("everybody knows the key of 0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf");
    assertThatCode(() -> new SignersAtStart(keyring, MoneyMode.PLAY).check(needed)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fofo.chain.signers.keystore.password=secret", "--fofo.chain.signers.vault.token=secret",
      "--fofo.chain.chains[0].keys.relayer=" + OWN_KEY})
  void refusesSecretsInArguments(String argument) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource("commandLineArgs", argument));

    assertThatThrownBy(() -> ArgumentSecrets.refuse(environment)).isInstanceOf(SignerRefused.class)
        .hasMessageContaining(argument.substring(2, argument.indexOf('='))).hasMessageNotContaining("=secret")
        .hasMessageNotContaining(OWN_KEY);
  }

  @Test
  void allowsReferencesInArguments() {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource("commandLineArgs",
        "--fofo.chain.chains[0].keys.relayer=keystore:/etc/fofo/relayer.json", "--fofo.chain.signers.keystore.password-file=/run/pass"));

    assertThatCode(() -> ArgumentSecrets.refuse(environment)).doesNotThrowAnyException();
  }

  @Test
  void neverSignsWithAWrongServiceThatCameBackAfterTheStart() {
    keys.put(SignerRole.RELAYER, "gcp-kms:key");
    addresses.put(SignerRole.RELAYER, other.address().value());
    var service = new Service(key);
    service.down = true;
    services.put("key", service);
    var keyring = keyring();
    new SignersAtStart(keyring, MoneyMode.REAL).check(List.of(new SignersAtStart.Needed(CHAIN, SignerRole.RELAYER)));
    service.down = false;

    assertThatThrownBy(() -> keyring.sign(CHAIN, SignerRole.RELAYER, new byte[66])).isInstanceOf(Refusal.class);
  }

  private SignerWatch start() {
    return new SignersAtStart(keyring(), MoneyMode.REAL).check(Stream.of(SignerRole.values())
        .filter(role -> role != SignerRole.TREASURY && keys.containsKey(role))
        .map(role -> new SignersAtStart.Needed(CHAIN, role)).toList());
  }

  private Keyring keyring() {
    return new Keyring(new ConfiguredKeys(chain -> keys, chain -> addresses, SignersAtStartTest::away,
        (Elsewhere reference) -> services.get(reference.name()), Clock.systemUTC()));
  }

  private static ECKeyPair away(Path file) {
    throw new IllegalArgumentException("the keystore " + file + " is away");
  }

  private static final class Service implements RemoteKey {

    private final TestKey key;
    private volatile boolean down;

    Service(TestKey key) {
      this.key = key;
    }

    @Override
    public Address address() {
      if (down) {
        throw SignerTrouble.lasting("the secret host does not respond");
      }
      return key.address();
    }

    @Override
    public RawSignature sign(byte[] message, byte[] digest) {
      address();
      return RawSignature.ofDer(key.signDer(digest));
    }
  }
}
