package studio.fofo.chain.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import studio.fofo.kernel.Address;
import studio.fofo.runtime.PublicAccounts;

/** Whether the accounts can be trusted with their rights. */
final class AppointmentCheck {

  /** Keys that are online; each must be an account of its own, so that a thief of one gets one right, and nonces have one owner. */
  private static final Set<String> HOT = Set.of("key", "relayer", "voucher", "quote", "settler");
  private static final int DELEGATED = 23;

  private AppointmentCheck() {}

  /** @param code the code of an account on the chain */
  static List<String> faults(Appointments who, boolean isTest, boolean ownerMayBeAccount, Function<Address, byte[]> code) {
    var faults = new ArrayList<String>();
    who.named().forEach((name, account) -> {
      if (account.equals(Address.ZERO)) {
        faults.add("fofo.deploy." + name + " is the zero address");
      } else if (PublicAccounts.include(account.value())) {
        faults.add("fofo.deploy." + name + " is " + account + ", whose key everybody knows: make one (./fofo key new)");
      }
    });
    shared(who.named(), who.owner().equals(who.deployer()) && isTest, faults);
    if (!isTest && !ownerMayBeAccount && isPlain(code.apply(who.owner()))) {
      faults.add("fofo.deploy.owner is " + who.owner() + ", which is not a contract on this chain: name a multisig that is deployed here, "
          + "or set fofo.deploy.owner-is-account=true if a single key shall own everything");
    }
    return faults;
  }

  private static void shared(Map<String, Address> named, boolean deployerOwns, List<String> faults) {
    var accounts = List.copyOf(named.entrySet());
    for (var first = 0; first < accounts.size(); first++) {
      for (var second = first + 1; second < accounts.size(); second++) {
        var one = accounts.get(first);
        var other = accounts.get(second);
        var bothMayBe = !HOT.contains(one.getKey()) && !HOT.contains(other.getKey())
            || deployerOwns && one.getKey().equals("key") && other.getKey().equals("owner");
        if (!bothMayBe && one.getValue().equals(other.getValue()) && !one.getValue().equals(Address.ZERO)) {
          faults.add("fofo.deploy." + one.getKey() + " and fofo.deploy." + other.getKey() + " are the same account " + one.getValue()
              + ": each needs its own");
        }
      }
    }
  }

  /** An account with an EIP-7702 delegation still obeys its one key. */
  private static boolean isPlain(byte[] code) {
    return code.length == 0 || code.length == DELEGATED && (code[0] & 0xff) == 0xef && code[1] == 1 && code[2] == 0;
  }
}
