package studio.fofo.chain.engine;

import java.math.BigInteger;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.signing.Signer;

/**
 * A signed transaction of type 2 in its wire format (EIP-1559, EIP-2718).
 *
 * @param raw the type byte and the RLP list
 * @param hash its Keccak-256, 0x and hexadecimal
 */
record Wire(byte[] raw, String hash, long gasLimit, Fees fees) {

  static Wire sign(Requested request, long nonce, long gasLimit, Fees fees, Signer signer) {
    var unsigned = RawTransaction.createTransaction(
        request.chainId(), BigInteger.valueOf(nonce), BigInteger.valueOf(gasLimit), request.to().value(), request.value(),
        Hex.data(request.data()), fees.priority(), fees.max());
    var signature = signer.sign(TransactionEncoder.encode(unsigned));
    var raw = TransactionEncoder.encode(unsigned, signature);
    return new Wire(raw, Hex.data(TypedData.keccak(raw)), gasLimit, fees);
  }
}
