package studio.fofo.chain.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.jcajce.provider.digest.Keccak;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import studio.fofo.kernel.Address;

/**
 * A key of a signing service, made with Bouncy Castle only. Its signatures are random and alternate between the lower and the upper half,
 * as those of hardware do.
 */
public final class TestKey {

  private static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("secp256k1"));
  private static final String SECP256K1 = "1.3.132.0.10";

  private final BigInteger secret;
  private boolean upper;

  public TestKey() {
    this(new BigInteger(250, new SecureRandom()).add(BigInteger.TWO));
  }

  public TestKey(BigInteger secret) {
    this.secret = secret;
  }

  public BigInteger secret() {
    return secret;
  }

  public ECPoint point() {
    return new FixedPointCombMultiplier().multiply(CURVE.getG(), secret).normalize();
  }

  /** 64 bytes. */
  public byte[] coordinates() {
    var encoded = point().getEncoded(false);
    return Arrays.copyOfRange(encoded, 1, encoded.length);
  }

  public Address address() {
    var hash = new Keccak.Digest256().digest(coordinates());
    return new Address("0x" + HexFormat.of().formatHex(hash, 12, 32));
  }

  /** A SubjectPublicKeyInfo. */
  public byte[] der() {
    return der(SECP256K1);
  }

  public byte[] der(String curve) {
    try {
      return new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, new ASN1ObjectIdentifier(curve)),
          point().getEncoded(false)).getEncoded("DER");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der())
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** r and s. */
  public synchronized BigInteger[] sign(byte[] digest) {
    var signer = new ECDSASigner();
    signer.init(true, new ECPrivateKeyParameters(secret, CURVE));
    var parts = signer.generateSignature(digest);
    var isUpper = parts[1].compareTo(CURVE.getN().shiftRight(1)) > 0;
    upper = !upper;
    return isUpper == upper ? parts : new BigInteger[] {parts[0], CURVE.getN().subtract(parts[1])};
  }

  public byte[] signDer(byte[] digest) {
    var parts = sign(digest);
    var vector = new ASN1EncodableVector();
    vector.add(new ASN1Integer(parts[0]));
    vector.add(new ASN1Integer(parts[1]));
    try {
      return new DERSequence(vector).getEncoded("DER");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** 64 bytes. */
  public byte[] signBytes(byte[] digest) {
    var parts = sign(digest);
    var bytes = new byte[64];
    copy(parts[0], bytes, 0);
    copy(parts[1], bytes, 32);
    return bytes;
  }

  private static void copy(BigInteger number, byte[] into, int at) {
    var bytes = number.toByteArray();
    var from = Math.max(0, bytes.length - 32);
    System.arraycopy(bytes, from, into, at + 32 - (bytes.length - from), bytes.length - from);
  }
}
