package studio.fofo.chain.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studio.fofo.chain.Chain;
import studio.fofo.chain.setup.ChainFacts;

/**
 * The command line.
 *
 * @param dryRun stop before anything is sent
 * @param yes send without asking
 */
record Arguments(ChainFacts chain, boolean dryRun, boolean yes, List<Verification> verifications) {

  /** Where sources are posted: {@code sourcify} or {@code etherscan}. */
  record Verification(String kind, URI url) {}

  /** @throws IllegalArgumentException which says what is expected */
  static Arguments parse(List<String> words) {
    ChainFacts chain = null;
    var dryRun = false;
    var yes = false;
    var verifications = new ArrayList<Verification>();
    for (var left = words.iterator(); left.hasNext();) {
      switch (left.next()) {
        case "--dry-run" -> dryRun = true;
        case "--yes" -> yes = true;
        case "--verify" -> verifications.add(verification(left.hasNext() ? left.next() : ""));
        case String word -> {
          if (word.startsWith("-") || chain != null) {
            throw new IllegalArgumentException("unknown option \"" + shown(word) + "\": expected --dry-run, --yes or --verify");
          }
          chain = chain(word);
        }
      }
    }
    if (chain == null) {
      throw new IllegalArgumentException("name the chain: one of " + names());
    }
    return new Arguments(chain, dryRun, yes, verifications);
  }

  static String names() {
    return ChainFacts.all().stream().filter(chain -> chain.chainId() != Chain.LOCAL).map(ChainFacts::word).sorted()
        .collect(Collectors.joining(", "));
  }

  private static ChainFacts chain(String word) {
    return ChainFacts.all().stream().filter(chain -> chain.chainId() != Chain.LOCAL && chain.word().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown chain \"" + shown(word) + "\": expected one of " + names()));
  }

  private static Verification verification(String text) {
    var parts = text.split("=", 2);
    if (parts.length < 2 || !List.of("sourcify", "etherscan").contains(parts[0]) || !parts[1].matches("https?://.+")) {
      throw new IllegalArgumentException("--verify is followed by sourcify=https://… or etherscan=https://…");
    }
    return new Verification(parts[0], URI.create(parts[1]));
  }

  /** Somebody may have typed a key; then it is not repeated. */
  private static String shown(String word) {
    return word.length() > 40 ? word.substring(0, 6) + "…" : word;
  }
}
