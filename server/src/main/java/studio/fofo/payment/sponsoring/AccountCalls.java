package studio.fofo.payment.sponsoring;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.fofo.chain.ContractAbi;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.WalletCall;

/**
 * The calls that a smart account is to make, from its own call data: {@code execute} and {@code executeBatch} of the usual accounts, and
 * {@code execute(mode, data)} of ERC-7579 and ERC-7821. What is not understood completely is not sponsored.
 */
final class AccountCalls {

  private static final String ONE = "(address,uint256,bytes)";
  private static final Function EXECUTE = Function.parse("execute" + ONE);
  private static final Function BATCH = Function.parse("executeBatch(" + ONE + "[])");
  private static final Function COLUMNS = Function.parse("executeBatch(address[],uint256[],bytes[])");
  private static final Function BY_MODE = Function.parse("execute(bytes32,bytes)");
  private static final TupleType<Tuple> LIST = TupleType.parse("(" + ONE + "[])");
  private static final int SELECTOR = 8;
  private static final int ADDRESS = 20;
  private static final int HEAD = 52;

  private AccountCalls() {}

  /** @param data of a user operation, 0x and hexadecimal */
  static Optional<List<WalletCall>> of(String data) {
    try {
      var bytes = HexFormat.of().parseHex(data, 2, data.length());
      var selector = HexFormat.of().formatHex(bytes, 0, SELECTOR / 2);
      if (selector.equals(EXECUTE.selectorHex())) {
        return Optional.of(List.of(call(EXECUTE.decodeCall(bytes))));
      }
      if (selector.equals(BATCH.selectorHex())) {
        return Optional.of(calls(BATCH.<Tuple>decodeCall(bytes).get(0)));
      }
      if (selector.equals(COLUMNS.selectorHex())) {
        return columns(COLUMNS.decodeCall(bytes));
      }
      return selector.equals(BY_MODE.selectorHex()) ? byMode(BY_MODE.decodeCall(bytes)) : Optional.empty();
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  /** Of the mode, the first byte says one call or several, the second that a failure undoes all. */
  private static Optional<List<WalletCall>> byMode(Tuple arguments) {
    byte[] mode = arguments.get(0);
    byte[] data = arguments.get(1);
    if (mode[1] != 0 || mode[0] != 0 && mode[0] != 1) {
      return Optional.empty();
    }
    return Optional.of(mode[0] == 1 ? calls(LIST.decode(data).get(0)) : List.of(packed(data)));
  }

  private static WalletCall packed(byte[] data) {
    return new WalletCall(new Address("0x" + HexFormat.of().formatHex(data, 0, ADDRESS)),
        "0x" + HexFormat.of().formatHex(data, HEAD, data.length),
        new Wei(new BigInteger(1, Arrays.copyOfRange(data, ADDRESS, HEAD))));
  }

  private static Optional<List<WalletCall>> columns(Tuple arguments) {
    com.esaulpaugh.headlong.abi.Address[] to = arguments.get(0);
    BigInteger[] values = arguments.get(1);
    byte[][] data = arguments.get(2);
    // Some accounts take no values where all are zero.
    if (to.length != data.length || values.length != 0 && values.length != to.length) {
      return Optional.empty();
    }
    return Optional.of(IntStream.range(0, to.length).mapToObj(index -> new WalletCall(ContractAbi.address(to[index]),
        "0x" + HexFormat.of().formatHex(data[index]), new Wei(values.length == 0 ? BigInteger.ZERO : values[index]))).toList());
  }

  private static List<WalletCall> calls(Tuple[] all) {
    return Arrays.stream(all).map(AccountCalls::call).toList();
  }

  private static WalletCall call(Tuple one) {
    return new WalletCall(ContractAbi.address((com.esaulpaugh.headlong.abi.Address) one.get(0)),
        "0x" + HexFormat.of().formatHex((byte[]) one.get(2)),
        new Wei(one.get(1)));
  }
}
