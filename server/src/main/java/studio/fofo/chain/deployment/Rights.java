package studio.fofo.chain.deployment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Address;

/** Who owns our contracts and holds which right on them, as the chain says. */
final class Rights {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");
  private static final ContractAbi CHECKOUT = ContractAbi.of("FofoCheckout");
  private static final List<String> OWNED = List.of(Contracts.MINTER, Contracts.CHECKOUT, Contracts.ORIGINALS, Contracts.EDITIONS);
  private static final long PAUSER = 1;
  private static final long QUOTE_SIGNER = 2;
  private static final long SETTLER = 4;

  private final PublicChain chain;
  private final Plan plan;
  private final Appointments who;

  Rights(PublicChain chain, Plan plan, Appointments who) {
    this.chain = chain;
    this.plan = plan;
    this.who = who;
  }

  /** A call that somebody has to send. */
  record Due(String what, Address to, String data) {}

  /** Whether the owner of the settings owns all four contracts. */
  boolean isHandedOver() {
    return OWNED.stream().allMatch(name -> owner(name).equals(who.owner()));
  }

  /** What the next owner must send, so that the deployer can hand over: nothing if that is done. */
  List<Due> requests() {
    return OWNED.stream().filter(name -> owner(name).equals(who.deployer()) && !who.owner().equals(who.deployer()) && !isRequested(name))
        .map(name -> new Due(name + ".requestOwnershipHandover()", plan.contract(name), MINTER.call("requestOwnershipHandover"))).toList();
  }

  /** What belongs neither to the deployer nor to the owner of the settings. */
  List<String> strangers() {
    return OWNED.stream().filter(name -> !owner(name).equals(who.deployer()) && !owner(name).equals(who.owner()))
        .map(name -> name + " " + plan.contract(name) + " belongs to " + owner(name) + ", and fofo.deploy.owner is " + who.owner())
        .toList();
  }

  /** What the owner must send so that everybody has the rights of the settings, and the deployer none. */
  List<Due> corrections() {
    var due = new ArrayList<Due>();
    role(due, MINTER, Contracts.MINTER, PAUSER, who.pauser(), "the pauser");
    role(due, CHECKOUT, Contracts.CHECKOUT, PAUSER, who.pauser(), "the pauser");
    role(due, CHECKOUT, Contracts.CHECKOUT, QUOTE_SIGNER, who.quote(), "the quote signer");
    role(due, CHECKOUT, Contracts.CHECKOUT, SETTLER, who.settler(), "the settler");
    for (var token : List.of(Contracts.ORIGINALS, Contracts.EDITIONS)) {
      if (!isVoucherSigner(token, who.voucher())) {
        due.add(new Due("minter: the voucher signer of " + token + " is " + who.voucher(), plan.minter(),
            MINTER.call("setVoucherSigner", address(plan.contract(token)), address(who.voucher()), true)));
      }
      if (isVoucherSigner(token, who.deployer())) {
        due.add(new Due("minter: the deployer signs no vouchers of " + token, plan.minter(),
            MINTER.call("setVoucherSigner", address(plan.contract(token)), address(who.deployer()), false)));
      }
    }
    revoke(due, MINTER, Contracts.MINTER);
    revoke(due, CHECKOUT, Contracts.CHECKOUT);
    tokens(due);
    fee(due);
    return due;
  }

  private void fee(List<Due> due) {
    var receiver = who.feeBps() == 0 ? Address.ZERO : who.treasury().orElse(Address.ZERO);
    var fee = MINTER.returned("fee", chain.call(plan.minter(), MINTER.call("fee")));
    if (!ContractAbi.address(fee.<com.esaulpaugh.headlong.abi.Address>get(0)).equals(receiver) || fee.<Integer>get(1) != who.feeBps()) {
      due.add(new Due("minter: " + receiver + " receives " + who.feeBps() + " hundredths of a per cent", plan.minter(),
          MINTER.call("setFee", address(receiver), who.feeBps())));
    }
  }

  private void tokens(List<Due> due) {
    for (var token : plan.tokens()) {
      var returned = chain.call(plan.contract(Contracts.CHECKOUT), CHECKOUT.call("isTokenAllowed", address(token.address())));
      if (!CHECKOUT.returned("isTokenAllowed", returned).<Boolean>get(0)) {
        due.add(new Due("checkout: " + token.symbol() + " is accepted", plan.contract(Contracts.CHECKOUT),
            CHECKOUT.call("setTokenAllowed", address(token.address()), true)));
      }
    }
  }

  private void role(List<Due> due, ContractAbi abi, String name, long role, Address account, String title) {
    if (!roles(abi, name, account).testBit(Long.numberOfTrailingZeros(role))) {
      due.add(new Due(name + ": " + title + " is " + account, plan.contract(name),
          abi.call("grantRoles", address(account), BigInteger.valueOf(role))));
    }
  }

  private void revoke(List<Due> due, ContractAbi abi, String name) {
    var held = roles(abi, name, who.deployer());
    if (held.signum() != 0) {
      due.add(new Due(name + ": the deployer has no role", plan.contract(name), abi.call("revokeRoles", address(who.deployer()), held)));
    }
  }

  private BigInteger roles(ContractAbi abi, String name, Address account) {
    return abi.returned("rolesOf", chain.call(plan.contract(name), abi.call("rolesOf", address(account)))).get(0);
  }

  private boolean isVoucherSigner(String token, Address account) {
    var call = MINTER.call("isVoucherSigner", address(plan.contract(token)), address(account));
    return MINTER.returned("isVoucherSigner", chain.call(plan.minter(), call)).<Boolean>get(0);
  }

  private Address owner(String name) {
    return Address.ofWord(chain.call(plan.contract(name), MINTER.call("owner")));
  }

  private boolean isRequested(String name) {
    var call = MINTER.call("ownershipHandoverExpiresAt", address(who.owner()));
    var expires = MINTER.returned("ownershipHandoverExpiresAt", chain.call(plan.contract(name), call)).<BigInteger>get(0);
    return expires.longValueExact() >= chain.time(chain.head());
  }

  private static com.esaulpaugh.headlong.abi.Address address(Address account) {
    return ContractAbi.address(account);
  }
}
