package studio.fofo.identity.vault;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.runtime.embedded.FofoHome;

/** Where the master key comes from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class VaultConfiguration {

  @Bean
  MasterKey masterKey(IdentitySettings settings, Environment environment) {
    var configured = settings.masterKeyset();
    return configured == null ? MasterKey.in(FofoHome.of(environment).folder("keys")) : MasterKey.of(configured);
  }
}
