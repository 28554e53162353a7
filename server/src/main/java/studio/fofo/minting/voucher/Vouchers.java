package studio.fofo.minting.voucher;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;

/**
 * Signs vouchers and encodes them as the relayer's call to {@code FofoMinter}. The same request gives the same call except for the
 * signature, which a key in another process makes differently each time, and slowly: callers sign outside of transactions, and once.
 */
public final class Vouchers {

  static final String MINT_TYPE = "MintVoucher(address collection,address signer,address recipient,bytes32 content,address creator,"
      + "uint16 royaltyBps,bool locked,address currency,uint256 price,address payee,uint64 validFrom,uint64 validUntil,uint256 uid)";
  static final String EDITION_TYPE = "EditionVoucher(address editions,address signer,address recipient,uint256 editionId,"
      + "uint256 quantity,bytes32 content,uint48 maxSupply,uint40 opensAt,uint40 closesAt,address creator,uint16 royaltyBps,"
      + "address currency,uint256 price,address payee,uint64 validFrom,uint64 validUntil,uint256 uid)";

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");
  static final String ORIGINAL_MINTED = "VoucherMinted";
  static final String EDITION_MINTED = "EditionVoucherMinted";
  private static final Duration BEFORE = Duration.ofDays(1);

  private final Chains chains;
  private final Signers signers;

  public Vouchers(Chains chains, Signers signers) {
    this.chains = chains;
    this.signers = signers;
  }

  /** The call that mints one original. */
  public String mint(Original original) {
    var signer = signers.address(original.chainId(), SignerRole.VOUCHER);
    var message = TypedData.message(domain(original.chainId()), new TypedData(MINT_TYPE)
        .address(original.contract()).address(signer).address(original.recipient()).word(original.content())
        .address(original.creator()).number(original.royaltyBps()).flag(false).address(Address.ZERO).number(0).address(Address.ZERO)
        .number(from(original.signedAt())).number(original.validUntil().getEpochSecond()).number(original.number())
        .hash());
    var voucher = Tuple.from(
        codec(original.contract()), codec(signer), codec(original.recipient()), original.content(),
        codec(original.creator()), original.royaltyBps(), false, codec(Address.ZERO), BigInteger.ZERO, codec(Address.ZERO),
        BigInteger.valueOf(from(original.signedAt())), BigInteger.valueOf(original.validUntil().getEpochSecond()),
        BigInteger.valueOf(original.number()));
    return MINTER.call("mint", voucher, signature(original.chainId(), message));
  }

  /** The call that mints pieces of an edition; the first call also creates the edition. */
  public String mint(Pieces pieces) {
    var signer = signers.address(pieces.chainId(), SignerRole.VOUCHER);
    var editions = pieces.contract();
    var message = TypedData.message(domain(pieces.chainId()), new TypedData(EDITION_TYPE)
        .address(editions).address(signer).address(pieces.recipient()).number(pieces.edition()).number(pieces.quantity())
        .word(pieces.content()).number(pieces.maxSupply()).number(0).number(0).address(pieces.creator()).number(pieces.royaltyBps())
        .address(Address.ZERO).number(0).address(Address.ZERO)
        .number(from(pieces.signedAt())).number(pieces.validUntil().getEpochSecond()).number(pieces.number())
        .hash());
    var voucher = Tuple.from(
        codec(editions), codec(signer), codec(pieces.recipient()), BigInteger.valueOf(pieces.edition()),
        BigInteger.valueOf(pieces.quantity()), pieces.content(), pieces.maxSupply(), 0L, 0L, codec(pieces.creator()),
        pieces.royaltyBps(), codec(Address.ZERO), BigInteger.ZERO, codec(Address.ZERO),
        BigInteger.valueOf(from(pieces.signedAt())), BigInteger.valueOf(pieces.validUntil().getEpochSecond()),
        BigInteger.valueOf(pieces.number()));
    return MINTER.call("mintEdition", voucher, signature(pieces.chainId(), message));
  }

  /** The minted token in a transaction's logs: an original's number, or the edition's. */
  public static Optional<BigInteger> tokenId(Iterable<Log> logs) {
    for (var log : logs) {
      if (MINTER.is(ORIGINAL_MINTED, log)) {
        return Optional.of(MINTER.read(ORIGINAL_MINTED, log).get(3));
      }
      if (MINTER.is(EDITION_MINTED, log)) {
        return Optional.of(MINTER.read(EDITION_MINTED, log).get(3));
      }
    }
    return Optional.empty();
  }

  private byte[] signature(long chainId, byte[] message) {
    var hex = signers.sign(chainId, SignerRole.VOUCHER, message);
    return HexFormat.of().parseHex(hex, 2, hex.length());
  }

  private byte[] domain(long chainId) {
    return TypedData.domain("FofoMinter", "1", chainId, chains.contract(chainId, Contracts.MINTER));
  }

  private static com.esaulpaugh.headlong.abi.Address codec(Address address) {
    return ContractAbi.address(address);
  }

  /** Backdated by a day, because a chain's clock may lag behind ours. */
  private static long from(Instant signedAt) {
    return signedAt.minus(BEFORE).getEpochSecond();
  }

  /**
   * An original to mint.
   *
   * @param contract a {@code FofoCollection} that takes vouchers of this studio's signer
   * @param content SHA-256 of the metadata JSON
   * @param creator receives the royalties
   * @param number of the voucher, which can be used once
   * @param validUntil when it expires, by the chain's clock
   */
  public record Original(
      long chainId, Address contract, Address recipient, byte[] content, Address creator, int royaltyBps, long number, Instant signedAt,
      Instant validUntil) {}

  /**
   * Pieces of an edition to mint.
   *
   * @param contract a {@code FofoEditions} that takes vouchers of this studio's signer
   * @param edition its number, which is also the token's id
   * @param maxSupply maximum number of pieces; 0 for an open edition
   * @param validUntil when it expires, by the chain's clock
   */
  public record Pieces(
      long chainId, Address contract, Address recipient, long edition, long quantity, long maxSupply, byte[] content, Address creator,
      int royaltyBps, long number, Instant signedAt, Instant validUntil) {}
}
