package studio.fofo.chain.signing.aws;

import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DependencyTimeoutException;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUnavailableException;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import studio.fofo.chain.signing.PublicKeys;
import studio.fofo.chain.signing.RawSignature;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.kernel.Address;

/** A key of AWS KMS with the spec {@code ECC_SECG_P256K1} and the usage {@code SIGN_VERIFY}. */
final class AwsKmsKey implements RemoteKey {

  private static final int SERVER = 500;

  private final Supplier<KmsClient> client;
  private final String id;

  AwsKmsKey(Supplier<KmsClient> client, String id) {
    this.client = client;
    this.id = id;
  }

  @Override
  public Address address() {
    var key = called(kms -> kms.getPublicKey(request -> request.keyId(id)));
    if (key.keySpec() != KeySpec.ECC_SECG_P256_K1 || key.keyUsage() != KeyUsageType.SIGN_VERIFY) {
      throw SignerTrouble.lasting("the AWS KMS key " + id + " is " + key.keySpecAsString() + " for " + key.keyUsageAsString()
          + ", expected ECC_SECG_P256K1 for SIGN_VERIFY");
    }
    return PublicKeys.ofDer(key.publicKey().asByteArray());
  }

  /** KMS calls the digest SHA-256, and signs any 32 bytes. */
  @Override
  public RawSignature sign(byte[] message, byte[] digest) {
    var signed = called(kms -> kms.sign(request -> request.keyId(id).message(SdkBytes.fromByteArray(digest))
        .messageType(MessageType.DIGEST).signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256)));
    return RawSignature.ofDer(signed.signature().asByteArray());
  }

  private <T> T called(Function<KmsClient, T> call) {
    try {
      return call.apply(client.get());
    } catch (DependencyTimeoutException | KeyUnavailableException busy) {
      throw SignerTrouble.passing(said(busy), busy);
    } catch (KmsException refused) {
      throw refused.isThrottlingException() || refused.statusCode() >= SERVER
          ? SignerTrouble.passing(said(refused), refused)
          : SignerTrouble.lasting(said(refused), refused);
    } catch (SdkClientException unreachable) {
      throw SignerTrouble.passing("AWS KMS does not respond: " + unreachable.getMessage(), unreachable);
    }
  }

  private static String said(KmsException refused) {
    var details = refused.awsErrorDetails();
    return "AWS KMS answered " + refused.statusCode() + " " + (details == null ? "" : details.errorCode() + ": " + details.errorMessage());
  }
}
