package studio.fofo.chain.faults;

import java.math.BigInteger;
import java.security.SignatureException;
import java.util.Locale;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;

/**
 * A signed transaction of type 2, as a node reads it.
 *
 * @param from recovered from the signature, in lower case
 */
record Signed(String hash, String from, long nonce, BigInteger gas, BigInteger maxFee, BigInteger tip, Address to, String data) {

  private static final BigInteger TEN = BigInteger.TEN;
  private static final BigInteger ELEVEN = BigInteger.valueOf(11);

  static Signed read(String raw) {
    var decoded = (SignedRawTransaction) TransactionDecoder.decode(raw);
    var dynamic = (Transaction1559) decoded.getTransaction();
    try {
      return new Signed(Hex.data(TypedData.keccak(Hex.bytes(raw))), decoded.getFrom().toLowerCase(Locale.ROOT),
          decoded.getNonce().longValueExact(), decoded.getGasLimit(), dynamic.getMaxFeePerGas(), dynamic.getMaxPriorityFeePerGas(),
          new Address(decoded.getTo()), "0x" + decoded.getData().replaceFirst("^0x", ""));
    } catch (SignatureException unsigned) {
      throw new IllegalArgumentException("a transaction whose signature recovers to nobody", unsigned);
    }
  }

  /** Whether clients take it in place of another one with its nonce. */
  boolean replaces(Signed other) {
    return isATenthMore(maxFee, other.maxFee) && isATenthMore(tip, other.tip);
  }

  private static boolean isATenthMore(BigInteger fee, BigInteger than) {
    return fee.multiply(TEN).compareTo(than.multiply(ELEVEN)) >= 0;
  }
}
