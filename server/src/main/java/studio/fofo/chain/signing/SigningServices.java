package studio.fofo.chain.signing;

import java.time.Clock;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.signing.KeyReference.Elsewhere;
import studio.fofo.chain.signing.aws.AwsKms;
import studio.fofo.chain.signing.gcp.GcpKmsKey;
import studio.fofo.chain.signing.gcp.GcpTokens;
import studio.fofo.chain.signing.vault.VaultApi;
import studio.fofo.chain.signing.vault.VaultPluginKey;
import studio.fofo.chain.signing.vault.VaultStoredKey;
import studio.fofo.chain.signing.web3signer.Web3signerKey;

/** The signing services of the settings, each connected when the first key names it. */
public final class SigningServices implements Function<Elsewhere, RemoteKey> {

  private final SignerSettings settings;
  private final Function<String, SSLContext> bundles;
  private final Clock clock;
  private @Nullable AwsKms aws;
  private @Nullable GcpTokens tokens;
  private @Nullable VaultApi vault;

  /** @param bundles the context of {@code spring.ssl.bundle.*} with that name */
  public SigningServices(SignerSettings settings, Function<String, SSLContext> bundles, Clock clock) {
    this.settings = settings;
    this.bundles = bundles;
    this.clock = clock;
  }

  @Override
  public synchronized RemoteKey apply(Elsewhere key) {
    return switch (key.service()) {
      case AWS_KMS -> aws().key(key.name());
      case GCP_KMS -> new GcpKmsKey(http(null), settings.gcp().endpoint(), tokens(), key.name());
      case VAULT_KV -> new VaultStoredKey(vault(), key.name());
      case VAULT_PLUGIN -> new VaultPluginKey(vault(), key.name());
      case WEB3SIGNER -> new Web3signerKey(http(settings.web3signer().sslBundle()), settings.web3signer().url(), key.name());
    };
  }

  private AwsKms aws() {
    if (aws == null) {
      aws = new AwsKms(settings.aws().region(), settings.aws().endpoint(), settings.timeout());
    }
    return aws;
  }

  private GcpTokens tokens() {
    if (tokens == null) {
      tokens = new GcpTokens(http(null), settings.gcp().credentials(), settings.gcp().metadata(), clock);
    }
    return tokens;
  }

  private VaultApi vault() {
    if (vault == null) {
      vault = new VaultApi(http(settings.vault().sslBundle()), settings.vault(), clock);
    }
    return vault;
  }

  private SignerHttp http(@Nullable String bundle) {
    return new SignerHttp(settings.timeout(), bundle == null ? null : bundles.apply(bundle));
  }
}
