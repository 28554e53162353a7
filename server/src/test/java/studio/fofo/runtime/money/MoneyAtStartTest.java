package studio.fofo.runtime.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.testing.ProductClasses;

/** Mixing play money and real money is impossible: such settings prevent the start. */
class MoneyAtStartTest {

  private static final String OWN_KEY = "0x8f2a559490d7f1a1c5d7e0b1a2c3d4e5f60718293a4b5c6d7e8f9012a3b4c5d6";
  private static final String KEY_OF_ANVIL = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
  private static final Map<String, Object> REAL = Map.ofEntries(
      Map.entry("fofo.money", "real"),
      Map.entry("fofo.chain.local.enabled", "false"),
      Map.entry("fofo.chain.chains[0].chain-id", "8453"),
      Map.entry("fofo.chain.chains[0].name", "Base"),
      Map.entry("fofo.chain.chains[0].rpc-urls", "https://node.example"),
      Map.entry("fofo.chain.chains[0].public-rpc-url", "https://node.example"),
      Map.entry("fofo.chain.chains[0].keys.relayer", "keystore:/etc/fofo/relayer.json"),
      Map.entry("fofo.chain.chains[0].keys.settler", "aws-kms:alias/settler"),
      Map.entry("fofo.chain.chains[0].addresses.settler", "0x52908400098527886E0F7030069857D2E4169EE7"),
      Map.entry("fofo.operator.name", "Neon Prints Ltd"),
      Map.entry("fofo.operator.address[0]", "1 Neon Street"),
      Map.entry("fofo.operator.email", "hello@neon.example"),
      Map.entry("fofo.operator.vat-id", "none"),
      Map.entry("fofo.operator.country", "Ireland"),
      Map.entry("fofo.payment.rates.ETH", "3100"),
      Map.entry("fofo.payment.rates-at", "2030-01-31T12:00:00Z"),
      Map.entry("spring.mail.host", "mail.example"));

  /** Modules whose settings have nothing to do with the kind of money, with the reason. */
  private static final Map<String, String> NO_CHECK_NEEDED = Map.of(
      "artworks", "how much may be uploaded",
      "catalog", "prices and margins, which people choose",
      "gateway", "limits, hosts and routes",
      "generation", "engines paint for nothing",
      "runtime", "asks all others");

  @Test
  void listsAllMissingSettingsOfRealMoney() {
    refused(Map.of("fofo.money", "real", "fofo.fulfilment.autopilot", "true", "fofo.identity.operators",
        "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720"))
        .hasMessageContaining("fofo.money=real")
        .hasMessageContaining("set fofo.chain.local.enabled=false")
        .hasMessageContaining("name one under fofo.chain.chains")
        .hasMessageContaining("set fofo.payment.rates.<symbol>")
        .hasMessageContaining("set fofo.payment.rates-at")
        .hasMessageContaining("set fofo.operator.name")
        .hasMessageContaining("set fofo.operator.address")
        .hasMessageContaining("set fofo.operator.email")
        .hasMessageContaining("set fofo.operator.vat-id")
        .hasMessageContaining("set fofo.operator.country")
        .hasMessageContaining("set fofo.fulfilment.autopilot=false")
        .hasMessageContaining("set spring.mail.host")
        .hasMessageContaining("remove it from fofo.identity.operators");
  }

  @Test
  void startsWithRealMoneyAndRealSettings() {
    assertThatCode(() -> start(REAL)).doesNotThrowAnyException();
    assertThatCode(() -> start(with("fofo.fulfilment.autopilot", "false"))).doesNotThrowAnyException();
  }

  @Test
  void startsWithPlayMoneyAndNoSettings() {
    assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
    assertThatCode(() -> start(Map.of("fofo.money", "play", "fofo.fulfilment.autopilot", "true"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "fofo.chain.local.enabled      | true                                                               | fofo.chain.local.enabled=false",
      "fofo.chain.chains[0].chain-id | 31337                                                              | chain 31337 is a test network",
      "fofo.chain.chains[0].chain-id | 11155111                                                           | chain 11155111 is a test network",
      "fofo.chain.chains[0].keys.quote | 0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80 | keys.quote",
      "fofo.chain.chains[0].keys.quote | 0xAC0974BEC39A17E36BA4A6B4D238FF944BACB478CBED5EFCAE784D7BF4F2FF80 | keys.quote",
      "fofo.chain.chains[0].keys.owner | 0x0000000000000000000000000000000000000000000000000000000000000001 | keys.owner",
      "fofo.chain.chains[0].keys.treasury | 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266                    | keys.treasury",
      "fofo.chain.chains[0].addresses.settler | 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266                | keys.settler",
      "fofo.chain.chains[0].keys.relayer | " + OWN_KEY + " | make an encrypted one",
      "fofo.fulfilment.autopilot     | true                                                               | fofo.fulfilment.autopilot=false",
      "fofo.identity.operators       | 0xA0EE7A142D267C1F36714E4A8F75612F20A79720                         | fofo.identity.operators"})
  void refusesEachPlaySettingWithRealMoney(String setting, String value, String remedy) {
    refused(with(setting, value)).hasMessageContaining(remedy)
        .satisfies(refusal -> assertThat(refusal.getMessage().lines().filter(line -> line.startsWith("  - "))).hasSize(1));
  }

  @Test
  void acceptsAKeyInTheSettingsIfTheRiskIsAccepted() {
    var settings = new HashMap<>(with("fofo.chain.chains[0].keys.relayer", OWN_KEY));
    refused(settings).hasMessageNotContaining(OWN_KEY.substring(2));
    settings.put("fofo.chain.signers.plain-keys", "true");
    assertThatCode(() -> start(settings)).doesNotThrowAnyException();
  }

  @Test
  void neverRepeatsAKey() {
    refused(with("fofo.chain.chains[0].keys.quote", KEY_OF_ANVIL)).hasMessageNotContaining(KEY_OF_ANVIL.substring(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fofo.operator.name", "fofo.operator.email", "fofo.operator.vat-id", "fofo.payment.rates.ETH",
      "fofo.payment.rates-at", "spring.mail.host", "fofo.chain.local.enabled"})
  void refusesRealMoneyWithoutItsSettings(String setting) {
    var settings = new HashMap<>(REAL);
    settings.remove(setting);
    refused(settings).hasMessageContaining(setting.replace("ETH", "<symbol>"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 137, 42_161, 8_453, 10})
  void refusesPlayMoneyOnMainNetworks(long chainId) {
    var settings = new HashMap<>(REAL);
    settings.put("fofo.money", "play");
    settings.put("fofo.chain.chains[0].chain-id", chainId);
    refused(settings).hasMessageContaining("chain " + chainId).hasMessageContaining("set fofo.money=real");
  }

  @Test
  void allowsPlayMoneyOnTestNetworks() {
    var settings = new HashMap<>(REAL);
    settings.putAll(Map.of("fofo.money", "play", "fofo.chain.chains[0].chain-id", "80002", "fofo.chain.local.enabled", "true"));
    assertThatCode(() -> start(settings)).doesNotThrowAnyException();
  }

  @Test
  void refusesAThirdKindOfMoney() {
    assertThatThrownBy(() -> start(Map.of("fofo.money", "monopoly"))).hasMessageContaining("fofo.money");
  }

  /** A check that is never called, or a forgotten module, would allow the mixture. */
  @Test
  void asksEveryModuleThatHasSettings() {
    var asked = SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader()).load(MoneyCheck.class).stream()
        .map(check -> check.getClass().getName()).collect(Collectors.toSet());
    var written = ProductClasses.all().stream().filter(type -> type.isAssignableTo(MoneyCheck.class) && !type.isInterface())
        .map(JavaClass::getName).collect(Collectors.toSet());
    assertThat(asked).isEqualTo(written);

    var settled = new TreeSet<>(NO_CHECK_NEEDED.keySet());
    written.stream().map(MoneyAtStartTest::module).forEach(module -> assertThat(settled.add(module)).as(module).isTrue());
    assertThat(modulesWithSettings()).isSubsetOf(settled);
  }

  private static Set<String> modulesWithSettings() {
    return ProductClasses.all().stream().filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
        .map(type -> module(type.getName())).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String module(String type) {
    return type.split("\\.")[2];
  }

  private static Map<String, Object> with(String setting, Object value) {
    var settings = new HashMap<>(REAL);
    settings.put(setting, value);
    return settings;
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(Map<String, Object> settings) {
    return assertThatThrownBy(() -> start(settings)).isInstanceOf(MoneyRefused.class);
  }

  private static void start(Map<String, Object> settings) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    new MoneyAtStart().postProcessEnvironment(environment, new SpringApplication());
  }
}
