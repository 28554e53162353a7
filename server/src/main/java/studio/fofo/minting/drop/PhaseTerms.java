package studio.fofo.minting.drop;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;

/** A phase's terms, as {@code FofoMinter} keeps them: see {@link Phase}. */
record PhaseTerms(
    Address contract, Instant startsAt, Optional<Instant> endsAt, BigInteger edition, Address currency, long perWallet, long supply,
    Address payee, BigInteger price, Optional<String> root) {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");
  private static final int WORD = 32;
  /** Later times are stored as this one: the database knows no year 36812. */
  private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

  /** The call that opens it. */
  String call() {
    return MINTER.call("openPhase", Tuple.from(
        ContractAbi.address(contract), startsAt.getEpochSecond(), endsAt.map(Instant::getEpochSecond).orElse(0L), edition,
        ContractAbi.address(currency), perWallet, supply, ContractAbi.address(payee), price,
        root.map(hex -> HexFormat.of().parseHex(hex, 2, hex.length())).orElseGet(() -> new byte[WORD])));
  }

  /** Names the terms, the same for the same terms. */
  String key() {
    return HexFormat.of().formatHex(TypedData.keccak(call().getBytes(StandardCharsets.US_ASCII)));
  }

  /** From the event of its opening. */
  static PhaseTerms of(Tuple phase) {
    byte[] root = phase.get(9);
    var hex = "0x" + HexFormat.of().formatHex(root);
    long ends = phase.<Number>get(2).longValue();
    return new PhaseTerms(address(phase, 0), time(phase.<Number>get(1).longValue()), ends == 0 ? Optional.empty() : Optional.of(time(ends)),
        phase.get(3), address(phase, 4), phase.<Number>get(5).longValue(), phase.<Number>get(6).longValue(), address(phase, 7),
        phase.get(8), Optional.of(hex).filter(text -> !text.equals("0x" + "0".repeat(2 * WORD))));
  }

  private static Instant time(long seconds) {
    return Instant.ofEpochSecond(Math.min(seconds, LATEST));
  }

  private static Address address(Tuple phase, int place) {
    return ContractAbi.address(phase.<com.esaulpaugh.headlong.abi.Address>get(place));
  }
}
