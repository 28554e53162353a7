package studio.fofo.minting.voucher;

import java.math.BigInteger;
import java.util.Optional;
import studio.fofo.kernel.Address;

/** How a voucher ended, in a block that is indexed. */
public record VoucherUse(long chainId, long blockNumber, String blockHash, String txHash, Optional<Minted> minted) {

  /** Whether it gave this recipient a token; not when it was withdrawn, or when another voucher had its number. */
  public boolean gave(Address recipient) {
    return minted.filter(token -> token.recipient().equals(recipient)).isPresent();
  }

  /** What it gave; the token is an original's number, or the edition's. */
  public record Minted(Address recipient, BigInteger tokenId) {}
}
