package studio.fofo.chain.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.KeyReference;
import studio.fofo.chain.signing.KeyReference.Account;
import studio.fofo.chain.signing.KeyReference.Plain;

/** The server's settings for the chain, as lines for its environment. Secrets are named and not repeated. */
final class SettingsBlock {

  private static final int MOST = 100;

  private SettingsBlock() {}

  /** @param environment what the command itself was given: chains that are set there keep their numbers */
  static String of(ChainFacts chain, DeploySettings settings, Appointments who, Environment environment) {
    var prefix = "FOFO_CHAIN_CHAINS_" + number(chain.chainId(), environment) + "_";
    var lines = new ArrayList<String>();
    lines.add(prefix + "CHAIN_ID=" + chain.chainId());
    lines.add(prefix + "RPC_URLS=${FOFO_DEPLOY_RPC_URLS}");
    lines.add(prefix + "PUBLIC_RPC_URL=" + settings.publicRpcUrl());
    var keys = new LinkedHashMap<String, @Nullable String>();
    keys.put("relayer", settings.relayer());
    keys.put("settler", settings.settler());
    keys.put("quote", settings.quote());
    keys.put("voucher", settings.voucher());
    keys.put("treasury", settings.treasury());
    keys.forEach((role, written) -> key(prefix, role, written, who, lines));
    if (!chain.isTest()) {
      lines.add("FOFO_MONEY=real");
      lines.add("FOFO_CHAIN_LOCAL_ENABLED=false");
    }
    return String.join("\n", lines) + "\n";
  }

  private static void key(String prefix, String role, @Nullable String written, Appointments who, List<String> lines) {
    var name = role.toUpperCase(Locale.ROOT);
    if (written == null) {
      return;
    }
    switch (KeyReference.parse(role, written)) {
      case Plain _ -> lines.add(prefix + "KEYS_" + name + "=${FOFO_DEPLOY_" + name + "}");
      case Account(var address) -> lines.add(role.equals("treasury") ? prefix + "KEYS_" + name + "=" + address
          : "# " + prefix + "KEYS_" + name + "= the key of " + address + " (docs/signers.md)");
      case KeyReference.Keystore _,KeyReference.Elsewhere _ -> lines.add(prefix + "KEYS_" + name + "=" + written.strip());
    }
    if (!role.equals("treasury")) {
      lines.add(prefix + "ADDRESSES_" + name + "=" + who.named().get(role));
    }
  }

  /** Its own number if it is set already, otherwise the next. */
  private static int number(long chainId, Environment environment) {
    for (var number = 0; number < MOST; number++) {
      var id = environment.getProperty("fofo.chain.chains[" + number + "].chain-id");
      if (id == null || id.equals(Long.toString(chainId))) {
        return number;
      }
    }
    return MOST;
  }
}
