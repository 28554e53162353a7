package studio.fofo.chain.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.ConfiguredKeys;
import studio.fofo.chain.signing.KeyReference;
import studio.fofo.chain.signing.KeyReference.Account;
import studio.fofo.chain.signing.KeyReference.Elsewhere;
import studio.fofo.chain.signing.KeyReference.Keystore;
import studio.fofo.chain.signing.KeyReference.Plain;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.kernel.Address;

/** Finds the accounts that the settings name: addresses, or those of keys. Collects everything that is wrong with them. */
final class Accounts {

  private final Function<Path, ECKeyPair> keystores;
  private final Function<Elsewhere, RemoteKey> services;
  private final List<String> faults = new ArrayList<>();

  Accounts(Function<Path, ECKeyPair> keystores, Function<Elsewhere, RemoteKey> services) {
    this.keystores = keystores;
    this.services = services;
  }

  /** @throws DeployRefused with everything that is missing or malformed */
  Appointments of(DeploySettings settings, ChainFacts chain) {
    var deployer = required("key", settings.key(), "the deployer's key");
    var owner = settings.owner() == null && chain.isTest() ? deployer
        : required("owner", settings.owner(), "the multisig that will own the contracts");
    var appointments = new Appointments(deployer, owner, required("pauser", settings.pauser(), "who may pause minting and payments"),
        required("relayer", settings.relayer(), "who sends mints"), required("voucher", settings.voucher(), "who signs vouchers"),
        required("quote", settings.quote(), "who signs prices"), required("settler", settings.settler(), "who settles and refunds"),
        optional("treasury", settings.treasury()), settings.feeBps());
    if (settings.feeBps() < 0 || settings.feeBps() > 1000) {
      faults.add("fofo.deploy.fee-bps is " + settings.feeBps() + ": expected 0 to 1000 hundredths of a per cent");
    }
    if (settings.feeBps() > 0 && settings.treasury() == null) {
      faults.add("fofo.deploy.fee-bps is " + settings.feeBps() + ", so fofo.deploy.treasury must name who receives it");
    }
    if (!faults.isEmpty()) {
      throw new DeployRefused(faults);
    }
    return appointments;
  }

  private Address required(String name, @Nullable String value, String meaning) {
    if (value == null || value.isBlank()) {
      faults.add(setting(name) + " is missing: " + meaning);
      return Address.ZERO;
    }
    return optional(name, value).orElse(Address.ZERO);
  }

  private Optional<Address> optional(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(account(KeyReference.parse(setting(name), value), value.strip()));
    } catch (RuntimeException wrong) {
      var reason = String.valueOf(wrong.getMessage());
      faults.add(reason.startsWith(setting(name)) ? reason : setting(name) + ": " + reason);
      return Optional.empty();
    }
  }

  private Address account(KeyReference reference, String written) {
    return switch (reference) {
      case Plain(var secret) -> ConfiguredKeys.addressOf(secret).orElseThrow();
      case Account(var address) -> isOneCase(written) ? address : Address.checksummed(written);
      case Keystore(var file) -> new Address("0x" + Keys.getAddress(keystores.apply(file)));
      case Elsewhere key -> services.apply(key).address();
    };
  }

  /** Without a checksum. */
  private static boolean isOneCase(String address) {
    var digits = address.substring(2);
    return digits.chars().noneMatch(Character::isUpperCase) || digits.chars().noneMatch(Character::isLowerCase);
  }

  private static String setting(String name) {
    return "fofo.deploy." + name;
  }
}
