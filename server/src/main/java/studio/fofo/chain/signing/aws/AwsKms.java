package studio.fofo.chain.signing.aws;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.SignerTrouble;

/**
 * AWS KMS through AWS's own library, which also finds credentials: one client per region, made with the first call. The library repeats a
 * call once, which lets it correct a wrong clock and renew credentials; more is up to the signer.
 */
public final class AwsKms {

  private static final String NONE = "";

  private final @Nullable String region;
  private final @Nullable URI endpoint;
  private final Duration timeout;
  private final ConcurrentMap<String, KmsClient> clients = new ConcurrentHashMap<>();

  /** @param region for keys without one; null to leave it to AWS's usual places */
  public AwsKms(@Nullable String region, @Nullable URI endpoint, Duration timeout) {
    this.region = region;
    this.endpoint = endpoint;
    this.timeout = timeout;
  }

  /** @param id a key's id, ARN or alias */
  public RemoteKey key(String id) {
    var parts = id.split(":");
    var own = id.startsWith("arn:") && parts.length > 3 ? parts[3] : region;
    return new AwsKmsKey(() -> client(own == null ? NONE : own), id);
  }

  private KmsClient client(String where) {
    try {
      return clients.computeIfAbsent(where, this::made);
    } catch (SdkClientException unset) {
      throw SignerTrouble.lasting("AWS KMS cannot be called: " + unset.getMessage() + "; see fofo.chain.signers.aws.region", unset);
    }
  }

  private KmsClient made(String where) {
    var builder = KmsClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(timeout).socketTimeout(timeout))
        .overrideConfiguration(override -> override.apiCallTimeout(timeout)
            .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(2).build()));
    if (!where.equals(NONE)) {
      builder.region(Region.of(where));
    }
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    return builder.build();
  }
}
