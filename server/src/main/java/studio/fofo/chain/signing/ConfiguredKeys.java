package studio.fofo.chain.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.chain.Chain;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.signing.KeyReference.Account;
import studio.fofo.chain.signing.KeyReference.Elsewhere;
import studio.fofo.chain.signing.KeyReference.Keystore;
import studio.fofo.chain.signing.KeyReference.Plain;
import studio.fofo.kernel.Address;

/** Keys of the public mnemonic on the local chain, and those of the settings on others. */
public final class ConfiguredKeys implements SignerSource {

  private final LongFunction<Map<SignerRole, String>> keys;
  private final LongFunction<Map<SignerRole, String>> addresses;
  private final Function<Path, ECKeyPair> keystores;
  private final Function<Elsewhere, RemoteKey> services;
  private final Clock clock;

  /**
   * @param keys of an external chain
   * @param addresses their accounts, as far as they are configured
   * @param keystores opens an encrypted file
   */
  public ConfiguredKeys(LongFunction<Map<SignerRole, String>> keys, LongFunction<Map<SignerRole, String>> addresses,
      Function<Path, ECKeyPair> keystores, Function<Elsewhere, RemoteKey> services, Clock clock) {
    this.keys = keys;
    this.addresses = addresses;
    this.keystores = keystores;
    this.services = services;
    this.clock = clock;
  }

  @Override
  public Optional<Address> address(long chainId, SignerRole role) {
    if (chainId == Chain.LOCAL) {
      return Optional.empty();
    }
    var named = Optional.ofNullable(addresses.apply(chainId).get(role)).map(text -> address(addressSetting(chainId, role), text));
    return named.isPresent() || role != SignerRole.TREASURY ? named
        : Optional.of(reference(chainId, role)).filter(Account.class::isInstance).map(key -> ((Account) key).address());
  }

  @Override
  public Signer signer(long chainId, SignerRole role) {
    if (chainId == Chain.LOCAL) {
      return LocalAccounts.signer(role.localAccount());
    }
    var setting = setting(chainId, role);
    return switch (reference(chainId, role)) {
      case Plain(var secret) -> checked(chainId, role, KeySigner.ofSecret(setting, secret));
      case Keystore(var file) -> checked(chainId, role, new KeySigner(keystores.apply(file)));
      case Elsewhere key -> remote(chainId, role, services.apply(key));
      case Account(var account) -> throw new SignerRefused(setting + " is the address " + account + ": " + role
          + " signs, so it needs a key");
    };
  }

  /** The account of a private key; empty if the key is malformed. */
  public static Optional<Address> addressOf(String secret) {
    return KeySigner.isSecret(secret) ? Optional.of(KeySigner.ofSecret("a key", secret).address()) : Optional.empty();
  }

  /** The setting of a key of an external chain. */
  public static String setting(long chainId, SignerRole role) {
    return "fofo.chain.chains[chain-id=" + chainId + "].keys." + role.name().toLowerCase(Locale.ROOT);
  }

  /** The setting of a key's account. */
  public static String addressSetting(long chainId, SignerRole role) {
    return "fofo.chain.chains[chain-id=" + chainId + "].addresses." + role.name().toLowerCase(Locale.ROOT);
  }

  private RemoteSigner remote(long chainId, SignerRole role, RemoteKey key) {
    var setting = addressSetting(chainId, role);
    var named = address(chainId, role).orElseThrow(() -> new SignerRefused(unnamed(setting, key)));
    return new RemoteSigner(setting(chainId, role), named, key, clock, RemoteSigner.Pause.SLEEPING);
  }

  private static String unnamed(String setting, RemoteKey key) {
    try {
      return setting + " is missing: set it to " + key.address() + ", which is the account of the key";
    } catch (SignerTrouble trouble) {
      return setting + " is missing: set it to the key's account, which cannot be read now (" + trouble.getMessage() + ")";
    }
  }

  private Signer checked(long chainId, SignerRole role, KeySigner signer) {
    address(chainId, role).filter(named -> !named.equals(signer.address())).ifPresent(named -> {
      throw SignerRefused.otherAccount(chainId, role, signer.address(), named);
    });
    return signer;
  }

  private KeyReference reference(long chainId, SignerRole role) {
    var text = keys.apply(chainId).get(role);
    if (text == null) {
      throw new SignerRefused(setting(chainId, role) + " is missing: chain " + chainId + " needs a key for " + role);
    }
    return KeyReference.parse(setting(chainId, role), text);
  }

  private static Address address(String setting, String text) {
    if (!Address.isWellFormed(text.strip())) {
      throw new SignerRefused(setting + " is not 0x and 40 hexadecimal digits");
    }
    return new Address(text.strip());
  }
}
