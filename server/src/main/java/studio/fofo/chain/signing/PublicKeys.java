package studio.fofo.chain.signing;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.web3j.crypto.Keys;
import studio.fofo.kernel.Address;

/** Accounts of public keys in the encodings of signing services. */
public final class PublicKeys {

  private static final ECCurve CURVE = CustomNamedCurves.getByName("secp256k1").getCurve();
  private static final int COORDINATES = 64;
  private static final byte UNCOMPRESSED = 4;

  private PublicKeys() {}

  /** @param der a SubjectPublicKeyInfo (RFC 5280) */
  public static Address ofDer(byte[] der) {
    try {
      var info = SubjectPublicKeyInfo.getInstance(der);
      var curve = ASN1ObjectIdentifier.getInstance(info.getAlgorithm().getParameters());
      if (!SECObjectIdentifiers.secp256k1.equals(curve)) {
        throw SignerTrouble.lasting("the key is on the curve " + curve + ", expected secp256k1 (" + SECObjectIdentifiers.secp256k1 + ")");
      }
      return ofPoint(info.getPublicKeyData().getOctets());
    } catch (IllegalArgumentException | ClassCastException broken) {
      throw SignerTrouble.lasting("the public key is not a SubjectPublicKeyInfo of an elliptic curve", broken);
    }
  }

  /** @param pem a SubjectPublicKeyInfo between its lines (RFC 7468) */
  public static Address ofPem(String pem) {
    try {
      return ofDer(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
    } catch (IllegalArgumentException broken) {
      throw SignerTrouble.lasting("the public key is not PEM", broken);
    }
  }

  /** @param point 33, 64 or 65 bytes (SEC 1, the form without a first byte being Ethereum's) */
  public static Address ofPoint(byte[] point) {
    try {
      var encoded = CURVE.decodePoint(point.length == COORDINATES ? withPrefix(point) : point).getEncoded(false);
      return new Address("0x" + Keys.getAddress(new BigInteger(1, Arrays.copyOfRange(encoded, 1, encoded.length))));
    } catch (IllegalArgumentException broken) {
      throw SignerTrouble.lasting("the public key of " + point.length + " bytes is not a point of secp256k1", broken);
    }
  }

  private static byte[] withPrefix(byte[] coordinates) {
    var point = new byte[COORDINATES + 1];
    point[0] = UNCOMPRESSED;
    System.arraycopy(coordinates, 0, point, 1, COORDINATES);
    return point;
  }
}
