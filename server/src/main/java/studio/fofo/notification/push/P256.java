package studio.fofo.notification.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on the curve P-256, the public ones as 65 bytes: 4, x and y (SEC 1, 2.3.3). */
final class P256 {

  static final int POINT = 65;
  private static final int COORDINATE = 32;
  private static final byte UNCOMPRESSED = 4;
  private static final ECParameterSpec CURVE = curve();

  private P256() {}

  static ECParameterSpec parameters() {
    return CURVE;
  }

  static KeyPair generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(CURVE);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this JDK cannot make keys on P-256", missing);
    }
  }

  /** @throws IllegalArgumentException if it is not a point of the curve: a shared secret with one would reveal the other's key */
  static ECPublicKey publicKey(byte[] encoded) {
    if (encoded.length != POINT || encoded[0] != UNCOMPRESSED) {
      throw new IllegalArgumentException("is not a public key of 65 bytes on P-256");
    }
    var x = new BigInteger(1, Arrays.copyOfRange(encoded, 1, 1 + COORDINATE));
    var y = new BigInteger(1, Arrays.copyOfRange(encoded, 1 + COORDINATE, POINT));
    if (!isOnCurve(x, y)) {
      throw new IllegalArgumentException("is not a point on P-256");
    }
    try {
      return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), CURVE));
    } catch (GeneralSecurityException refused) {
      throw new IllegalArgumentException("is not a public key on P-256", refused);
    }
  }

  static byte[] encoded(ECPublicKey key) {
    var encoded = new byte[POINT];
    encoded[0] = UNCOMPRESSED;
    write(key.getW().getAffineX(), encoded, 1);
    write(key.getW().getAffineY(), encoded, 1 + COORDINATE);
    return encoded;
  }

  private static void write(BigInteger coordinate, byte[] into, int from) {
    var bytes = coordinate.toByteArray();
    var length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, into, from + COORDINATE - length, length);
  }

  /** y² = x³ + ax + b. */
  private static boolean isOnCurve(BigInteger x, BigInteger y) {
    var prime = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    var right = x.pow(3).add(CURVE.getCurve().getA().multiply(x)).add(CURVE.getCurve().getB()).mod(prime);
    return x.compareTo(prime) < 0 && y.compareTo(prime) < 0 && y.multiply(y).mod(prime).equals(right);
  }

  private static ECParameterSpec curve() {
    try {
      var parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this JDK lacks P-256", missing);
    }
  }
}
