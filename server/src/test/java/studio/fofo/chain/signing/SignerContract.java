package studio.fofo.chain.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.jcajce.provider.digest.Keccak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.Keys;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.Sign;
import org.web3j.crypto.Sign.SignatureData;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/** What every signer does. Its signatures are checked by Bouncy Castle and by web3j. */
public abstract class SignerContract {

  private static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));

  /** The signer under test. */
  protected abstract Signer signer() throws Exception;

  /** The public key that it should have. */
  protected abstract TestKey key();

  @Test
  void hasTheAccountOfItsKey() throws Exception {
    assertThat(signer().address()).isEqualTo(key().address());
  }

  /** Empty, a digest, a structure of EIP-712, a large call. Repeated, because half of all signatures have s in the upper half. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 66, 5_000})
  void signsMessagesOfAnyLength(int length) throws Exception {
    var message = "m".repeat(length).getBytes(StandardCharsets.UTF_8);
    var signer = signer();
    for (var time : IntStream.range(0, 8).toArray()) {
      var signature = signer.sign(message);
      assertThat(isGood(signature, message)).as("signature %s", time).isTrue();
    }
  }

  @Test
  void signsTransactionsThatEveryDecoderAttributesToItsAccount() throws Exception {
    var unsigned = RawTransaction.createTransaction(137, BigInteger.TWO, BigInteger.valueOf(21_000), key().address().value(),
        BigInteger.ONE, "0x", BigInteger.TEN, BigInteger.valueOf(100));

    var raw = TransactionEncoder.encode(unsigned, signer().sign(TransactionEncoder.encode(unsigned)));

    var decoded = (SignedRawTransaction) TransactionDecoder.decode(Numeric.toHexString(raw));
    assertThat(Keys.toChecksumAddress(decoded.getFrom())).isEqualTo(key().address().value());
  }

  private boolean isGood(SignatureData signature, byte[] message) throws SignatureException {
    var digest = new Keccak.Digest256().digest(message);
    var r = new BigInteger(1, signature.getR());
    var s = new BigInteger(1, signature.getS());
    var verifier = new ECDSASigner();
    verifier.init(false, new ECPublicKeyParameters(key().point(), CURVE));
    return signature.getR().length == 32 && signature.getS().length == 32
        && s.compareTo(CURVE.getN().shiftRight(1)) <= 0
        && verifier.verifySignature(digest, r, s)
        && Keys.getAddress(Sign.signedMessageHashToKey(digest, signature)).equalsIgnoreCase(key().address().value().substring(2));
  }
}
