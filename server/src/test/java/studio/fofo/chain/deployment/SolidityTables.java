package studio.fofo.chain.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The chains of {@code contracts/script/Chains.sol}. */
final class SolidityTables {

  private static final Pattern ROW = Pattern
      .compile("chainId == ([0-9_]+|LOCAL)\\) return Chain\\(\"([a-z-]+)\", (0x[0-9a-fA-F]{40}|address\\(0\\)), (true|false)\\)");

  private SolidityTables() {}

  record Row(String name, String usdc, boolean testnet) {}

  static Map<Long, Row> rows() {
    try {
      var rows = new TreeMap<Long, Row>();
      var found = ROW.matcher(Files.readString(RehearsedChain.file("script/Chains.sol")));
      while (found.find()) {
        rows.put(found.group(1).equals("LOCAL") ? 31_337L : Long.parseLong(found.group(1).replace("_", "")),
            new Row(found.group(2), found.group(3), Boolean.parseBoolean(found.group(4))));
      }
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String usdc(long chainId) {
    return rows().get(chainId).usdc();
  }
}
