package studio.fofo.chain.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where keys of external chains are kept ({@code fofo.chain.signers.*}); docs/signers.md. Nothing of a service is loaded or called unless a
 * key names it.
 *
 * @param timeout of one call to a signing service
 * @param check how often a service is asked for its account, so that a failure is seen before somebody pays
 * @param plainKeys with real money: allows private keys in the settings, which are refused otherwise
 */
@ConfigurationProperties("fofo.chain.signers")
public record SignerSettings(
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("1m") Duration check,
    @DefaultValue("false") boolean plainKeys,
    @DefaultValue Keystore keystore,
    @DefaultValue Aws aws,
    @DefaultValue Gcp gcp,
    @DefaultValue Vault vault,
    @DefaultValue Web3signer web3signer) {

  /**
   * Encrypted files.
   *
   * @param password from the environment; refused on the command line, which all users of a machine can read
   * @param passwordFile its first line is the password
   */
  public record Keystore(@Nullable String password, @Nullable Path passwordFile) {

    @Override
    public String toString() {
      return "Keystore[passwordFile=" + passwordFile + "]";
    }
  }

  /**
   * AWS KMS. Credentials come from AWS's usual places: environment, web identity, profile, container, instance.
   *
   * @param region by default the one in the key's ARN, otherwise AWS's usual places
   * @param endpoint instead of the region's own, for example a VPC endpoint
   */
  public record Aws(@Nullable String region, @Nullable URI endpoint) {}

  /**
   * Google Cloud KMS.
   *
   * @param credentials a service account's JSON key; by default the metadata server of the machine gives tokens
   */
  public record Gcp(
      @Nullable Path credentials,
      @DefaultValue("https://cloudkms.googleapis.com") URI endpoint,
      @DefaultValue("http://metadata.google.internal") URI metadata) {}

  /**
   * HashiCorp Vault or OpenBao. One of {@code token}, {@code tokenFile}, {@code role} with {@code secretIdFile} (AppRole), or {@code role}
   * with {@code jwtFile} (Kubernetes).
   *
   * @param namespace of Vault Enterprise
   * @param token from the environment, refused on the command line; it is not renewed
   * @param tokenFile as a Vault Agent keeps it; read before each call
   * @param role the role id of an AppRole, or the name of a Kubernetes role
   * @param secretIdFile of the AppRole
   * @param jwtFile the token of the Kubernetes service account
   * @param login the mount of the login method, by default {@code approle} or {@code kubernetes}
   * @param sslBundle of {@code spring.ssl.bundle.*}, for an authority of your own
   */
  public record Vault(
      @DefaultValue("http://127.0.0.1:8200") URI address,
      @Nullable String namespace,
      @Nullable String token,
      @Nullable Path tokenFile,
      @Nullable String role,
      @Nullable Path secretIdFile,
      @Nullable Path jwtFile,
      @Nullable String login,
      @Nullable String sslBundle) {

    @Override
    public String toString() {
      return "Vault[address=" + address + "]";
    }
  }

  /**
   * Web3signer in mode {@code eth1}.
   *
   * @param sslBundle of {@code spring.ssl.bundle.*}, with the client's certificate if the service requires one
   */
  public record Web3signer(@DefaultValue("http://127.0.0.1:9000") URI url, @Nullable String sslBundle) {}
}
