package studio.fofo.chain;

import com.esaulpaugh.headlong.abi.ABIJSON;
import com.esaulpaugh.headlong.abi.ContractError;
import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Explains a reverted call: our contracts' errors by name with their values, Solidity's own, or the raw data. */
public final class Reverts {

  private static final int SELECTOR = 10;
  private static final Map<String, Function> KNOWN = new ConcurrentHashMap<>(Map.of(
      "0x08c379a0", Function.parse("Error(string)"), "0x4e487b71", Function.parse("Panic(uint256)")));

  private Reverts() {}

  /** Registers the errors in a contract's ABI. */
  static void learn(String abiJson) {
    for (ContractError<Tuple> error : ABIJSON.parseErrors(abiJson)) {
      var function = error.function();
      KNOWN.put("0x" + function.selectorHex(), function);
    }
  }

  /**
   * @param data the data returned by the call, 0x and hexadecimal
   * @param otherwise the explanation if there is no data
   */
  public static String explain(String data, String otherwise) {
    if (data.length() < SELECTOR) {
      return otherwise;
    }
    var error = KNOWN.get(data.substring(0, SELECTOR));
    if (error == null) {
      return "reverted with " + (data.length() > 200 ? data.substring(0, 200) + "…" : data);
    }
    try {
      var values = new StringBuilder();
      for (var value : error.<Tuple>decodeCall(HexFormat.of().parseHex(data, 2, data.length()))) {
        values.append(values.isEmpty() ? "" : ", ").append(show(value));
      }
      return error.getName() + "(" + values + ")";
    } catch (RuntimeException malformed) {
      return error.getName() + " with unreadable values " + data;
    }
  }

  /** Whether the explanation names this error of our contracts as the reason. */
  public static boolean isError(String error, String explanation) {
    return explanation.startsWith(error + "(") || explanation.startsWith(error + " ");
  }

  private static String show(Object value) {
    return value instanceof byte[] bytes ? "0x" + HexFormat.of().formatHex(bytes) : String.valueOf(value);
  }
}
