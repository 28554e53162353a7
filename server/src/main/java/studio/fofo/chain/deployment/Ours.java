package studio.fofo.chain.deployment;

import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;

/** The contracts that are created by code of ours; "FOFO Originals" and "FOFO Editions" are clones of two of them. */
enum Ours {
  FORWARDER("forwarder", "ERC2771Forwarder"),
  COLLECTION("collectionImplementation", "FofoCollection"),
  EDITIONS("editionsImplementation", "FofoEditions"),
  FACTORY("factory", "FofoFactory"),
  MINTER("minter", "FofoMinter"),
  CHECKOUT("checkout", "FofoCheckout");

  /** As in {@code contracts/script/Deploy.s.sol}. */
  static final String WORDS_OF_SALT = "studio.fofo/1";
  private static final byte[] SALT = TypedData.keccak(WORDS_OF_SALT.getBytes(StandardCharsets.UTF_8));

  private final String word;
  private final String contractName;

  Ours(String word, String contractName) {
    this.word = word;
    this.contractName = contractName;
  }

  /** Its name in the deployment file. */
  String word() {
    return word;
  }

  /** Its name in Solidity. */
  String contractName() {
    return contractName;
  }

  /** The encoded arguments of its constructor. */
  byte[] arguments(Plan plan, Address deployer) {
    return switch (this) {
      case FORWARDER -> encoded("(string)", "FofoForwarder");
      case COLLECTION, EDITIONS -> new byte[0];
      case FACTORY -> encoded("(address,address,address)", address(plan, COLLECTION), address(plan, EDITIONS), address(plan, FORWARDER));
      case MINTER -> encoded("(address,address)", ContractAbi.address(deployer), address(plan, FORWARDER));
      case CHECKOUT -> encoded("(address,address,address)", ContractAbi.address(deployer), address(plan, FORWARDER),
          ContractAbi.address(ChainCheck.PERMIT2));
    };
  }

  /** Where CREATE2 puts code with these arguments. */
  static Address address(byte[] creation, byte[] arguments) {
    var hash = TypedData.keccak(joined(new byte[] {(byte) 0xff}, Hex.bytes(ChainCheck.FACTORY.value()), SALT,
        TypedData.keccak(joined(creation, arguments))));
    return Address.ofWord(Hex.data(hash));
  }

  private static com.esaulpaugh.headlong.abi.Address address(Plan plan, Ours other) {
    return ContractAbi.address(plan.contract(other.word));
  }

  private static byte[] encoded(String types, Object... values) {
    return TupleType.parse(types).encode(Tuple.from(values)).array();
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
