package studio.fofo.minting.voucher;

import java.math.BigInteger;
import java.util.Optional;
import studio.fofo.kernel.Address;

/** The end of a voucher, in an indexed block. */
public record VoucherUse(long chainId, long blockNumber, String blockHash, String txHash, Optional<Minted> minted) {

  /** Whether it gave a token to this recipient; false if it was cancelled, or if another voucher had its number. */
  public boolean gave(Address recipient) {
    return minted.filter(token -> token.recipient().equals(recipient)).isPresent();
  }

  /** The minted token: an original's number, or the edition's. */
  public record Minted(Address recipient, BigInteger tokenId) {}
}
