package studio.fofo.payment.signing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.fofo.payment.PaymentSigning;

/** Typed data as wallets get it. */
final class TypedForms {

  private TypedForms() {}

  /** In the form of {@code eth_signTypedData_v4}. */
  static Map<String, Object> of(PaymentSigning signing) {
    var types = new LinkedHashMap<String, Object>(signing.types());
    var domain = signing.domain();
    var members = new ArrayList<>(List.of(member("name", "string")));
    var values = new LinkedHashMap<String, Object>(Map.of("name", domain.name()));
    domain.version().ifPresent(version -> {
      members.add(member("version", "string"));
      values.put("version", version);
    });
    members.addAll(List.of(member("chainId", "uint256"), member("verifyingContract", "address")));
    values.put("chainId", domain.chainId());
    values.put("verifyingContract", domain.contract().value());
    types.put("EIP712Domain", members);
    return Map.of("types", types, "primaryType", signing.primaryType(), "domain", values, "message", signing.message());
  }

  private static PaymentSigning.Field member(String name, String type) {
    return new PaymentSigning.Field(name, type);
  }
}
