package studio.fofo.chain.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/** An ECDSA signature as signing services give it: without recovery id, and with s in either half. */
public record RawSignature(BigInteger r, BigInteger s) {

  private static final int WORD = 32;
  private static final int RECOVERABLE = 65;

  /**
   * @param der a sequence of two integers (RFC 3279, 2.2.3)
   * @throws SignerTrouble if it is malformed
   */
  public static RawSignature ofDer(byte[] der) {
    try {
      var parts = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
      if (parts == null) {
        throw SignerTrouble.lasting("the signature is empty");
      }
      if (parts.size() == 2) {
        return new RawSignature(ASN1Integer.getInstance(parts.getObjectAt(0)).getValue(),
            ASN1Integer.getInstance(parts.getObjectAt(1)).getValue());
      }
      throw SignerTrouble.lasting("the signature has " + parts.size() + " parts, expected r and s");
    } catch (IOException | IllegalArgumentException | ClassCastException broken) {
      throw SignerTrouble.lasting("the signature is not a DER sequence of two integers", broken);
    }
  }

  /** @param bytes r and s of 32 bytes each; a recovery id after them is ignored, because it is computed again */
  public static RawSignature ofBytes(byte[] bytes) {
    if (bytes.length != 2 * WORD && bytes.length != RECOVERABLE) {
      throw SignerTrouble.lasting("the signature has " + bytes.length + " bytes, expected 64 or 65");
    }
    return new RawSignature(new BigInteger(1, Arrays.copyOfRange(bytes, 0, WORD)),
        new BigInteger(1, Arrays.copyOfRange(bytes, WORD, 2 * WORD)));
  }
}
