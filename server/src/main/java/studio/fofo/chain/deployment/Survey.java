package studio.fofo.chain.deployment;

import java.io.PrintStream;
import java.util.List;
import org.springframework.core.io.support.SpringFactoriesLoader;
import studio.fofo.chain.ChainSurvey;
import studio.fofo.chain.ChainSurvey.Finding;
import studio.fofo.chain.deployment.TokenProbe.Probed;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is found on the chain besides our contracts.
 *
 * @param findings of other modules, such as price feeds
 */
record Survey(List<Probed> tokens, List<Finding> findings) {

  static Survey of(PublicChain chain, Plan plan) {
    var probe = new TokenProbe(chain);
    var findings = SpringFactoriesLoader.loadFactories(ChainSurvey.class, Survey.class.getClassLoader()).stream()
        .flatMap(survey -> survey.survey(chain.id(), (id, to, data) -> chain.call(to, data)).stream()).toList();
    return new Survey(plan.tokens().stream().map(probe::probe).toList(), findings);
  }

  /** Without sound tokens nobody could pay; feeds may be replaced by settings. */
  List<String> faults() {
    return tokens.stream().flatMap(token -> token.fault().stream()).toList();
  }

  void print(PrintStream out) {
    tokens.forEach(token -> out.println("  token " + token.token().symbol() + " " + token.token().address() + ": "
        + token.fault().orElse("can " + String.join(", ", token.can()))));
    findings.forEach(finding -> out.println("  " + (finding.sound() ? "" : "WRONG ") + finding.what() + ": " + finding.found()));
  }

  /** For {@code found.json}. Prices change, so only what was wrong is kept in words. */
  String json() {
    var json = JsonMapper.shared().createObjectNode();
    var list = json.putArray("tokens");
    tokens.forEach(probed -> {
      var entry = list.addObject().put("symbol", probed.token().symbol()).put("address", probed.token().address().value())
          .put("decimals", probed.token().decimals());
      var can = entry.putArray("can");
      probed.can().forEach(can::add);
    });
    var checked = json.putArray("checked");
    findings.forEach(finding -> checked.addObject().put("what", finding.what()).put("sound", finding.sound()));
    return json.toPrettyString() + "\n";
  }
}
