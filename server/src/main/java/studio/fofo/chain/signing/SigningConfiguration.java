package studio.fofo.chain.signing;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import studio.fofo.chain.Chain;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.signing.keystore.KeystoreFiles;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;

/** Keys: in every role, since every role may need an account. Only the roles that sign check them at the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignerSettings.class)
class SigningConfiguration {

  @Bean
  Keyring keyring(OutsideKeys outside, SignerSettings settings, ObjectProvider<SslBundles> bundles, Clock clock) {
    var services = new SigningServices(settings, name -> bundles.getObject().getBundle(name).createSslContext(), clock);
    return new Keyring(new ConfiguredKeys(outside::keys, outside::addresses, new KeystoreFiles(settings.keystore()), services, clock));
  }

  /** Empty without external chains, as on a laptop: then nothing is checked or watched. */
  @Bean
  SignerWatch signerWatch(Keyring keyring, OutsideKeys outside, Environment environment) {
    ArgumentSecrets.refuse(environment);
    var roles = Roles.parse(environment.getProperty(Roles.PROPERTY, "all"));
    var needed = outside.chainIds().stream().filter(id -> id != Chain.LOCAL)
        .flatMap(id -> Arrays.stream(SignerRole.values()).filter(role -> signs(roles, role) && outside.keys(id).containsKey(role))
            .map(role -> new SignersAtStart.Needed(id, role)))
        .toList();
    return new SignersAtStart(keyring, MoneyMode.of(environment)).check(needed);
  }

  @Bean
  SignerWatching signerWatching(SignerWatch watch, SignerSettings settings) {
    return new SignerWatching(watch, settings.check());
  }

  /** Quotes are signed where orders are placed, everything else where transactions are sent. The treasury receives. */
  private static boolean signs(Roles roles, SignerRole role) {
    return switch (role) {
      case QUOTE -> roles.has(Role.BUSINESS);
      case TREASURY -> false;
      case OWNER, RELAYER, VOUCHER, SETTLER -> roles.has(Role.CHAIN);
    };
  }
}
