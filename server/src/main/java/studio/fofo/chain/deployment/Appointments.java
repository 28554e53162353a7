package studio.fofo.chain.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.fofo.kernel.Address;

/**
 * Who gets which right.
 *
 * @param owner may be the deployer on a test network
 * @param treasury receives the studio's part of minting prices
 * @param feeBps that part, in hundredths of a per cent
 */
record Appointments(Address deployer, Address owner, Address pauser, Address relayer, Address voucher, Address quote, Address settler,
    Optional<Address> treasury, int feeBps) {

  /** What the contracts' script reads. */
  Map<String, String> environment() {
    var names = new LinkedHashMap<String, String>();
    names.put("FOFO_DEPLOYER", deployer.value());
    names.put("FOFO_OWNER", owner.value());
    names.put("FOFO_PAUSER", pauser.value());
    names.put("FOFO_VOUCHER_SIGNER", voucher.value());
    names.put("FOFO_QUOTE_SIGNER", quote.value());
    names.put("FOFO_SETTLER", settler.value());
    names.put("FOFO_FEE_RECEIVER", (feeBps == 0 ? Address.ZERO : treasury.orElse(Address.ZERO)).value());
    names.put("FOFO_FEE_BPS", Integer.toString(feeBps));
    return names;
  }

  /** By the names of their settings. */
  Map<String, Address> named() {
    var named = new LinkedHashMap<String, Address>();
    named.put("key", deployer);
    named.put("owner", owner);
    named.put("pauser", pauser);
    named.put("relayer", relayer);
    named.put("voucher", voucher);
    named.put("quote", quote);
    named.put("settler", settler);
    treasury.ifPresent(account -> named.put("treasury", account));
    return named;
  }
}
