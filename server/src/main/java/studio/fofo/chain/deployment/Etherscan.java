package studio.fofo.chain.deployment;

import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import studio.fofo.kernel.Address;

/**
 * Etherscan's API, version 2, which Polygonscan, Arbiscan and Basescan share (docs.etherscan.io).
 *
 * @param base for example {@code https://api.etherscan.io/v2/api}
 */
record Etherscan(URI base, String key, VerifierHttp http) implements Verifier {

  @Override
  public String verify(long chainId, Address address, Built built, byte[] arguments) {
    var form = new LinkedHashMap<>(Map.of("module", "contract", "action", "verifysourcecode", "apikey", key, "codeformat",
        "solidity-standard-json-input", "sourceCode", built.standardInput(), "contractaddress", address.value(), "contractname",
        built.qualifiedName(), "compilerversion", "v" + built.compiler()));
    // spelled as their API does
    form.put("constructorArguements", HexFormat.of().formatHex(arguments));
    var posted = http.post(URI.create(base + "?chainid=" + chainId), form);
    var words = posted.path("result").asString(posted.toString());
    if (!posted.path("status").asString("").equals("1")) {
      return isKnown(words) ? "verified already" : "refused: " + words;
    }
    for (var round = 0; round < VerifierHttp.ROUNDS; round++) {
      var query = VerifierHttp.encoded(Map.of("module", "contract", "action", "checkverifystatus", "guid", words, "apikey", key));
      var status = http.get(URI.create(base + "?chainid=" + chainId + "&" + query)).path("result").asString("");
      if (status.startsWith("Pass") || isKnown(status)) {
        return "verified";
      }
      if (!status.toLowerCase(Locale.ROOT).contains("pending")) {
        return "not verified: " + status;
      }
      http.pause();
    }
    return "still being verified: look at it later";
  }

  private static boolean isKnown(String words) {
    return words.toLowerCase(Locale.ROOT).contains("already verified");
  }

  @Override
  public String toString() {
    return "Etherscan[]";
  }
}
