package studio.fofo.chain;

import com.esaulpaugh.headlong.abi.ABIJSON;
import com.esaulpaugh.headlong.abi.Event;
import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.web3j.utils.Numeric;
import studio.fofo.kernel.Address;

/**
 * Encodes calls to one of our contracts and decodes its results and events, using its golden ABI from {@code contracts/abi}.
 *
 * <pre>{@code
 * var checkout = ContractAbi.of("FofoCheckout");
 * String data = checkout.call("withdraw", ContractAbi.address(Address.ZERO));
 * boolean paid = log.topics().getFirst().equals(checkout.topic("OrderPaid"));
 * Tuple values = checkout.read("OrderPaid", log);      // indexed and other values, in the order of their declaration
 * }</pre>
 *
 * <p>Immutable. Does not support overloaded functions.
 */
public final class ContractAbi {

  /** The codec computes the checksum again, which ours has. */
  private static final LoadingCache<Address, com.esaulpaugh.headlong.abi.Address> ADDRESSES = Caffeine.newBuilder().maximumSize(10_000)
      .build(address -> com.esaulpaugh.headlong.abi.Address.wrap(address.value()));

  private final String contractName;
  private final Map<String, Function> functions;
  private final Map<String, Event<Tuple>> events;

  private ContractAbi(String contractName, String json) {
    this.contractName = contractName;
    this.functions = ABIJSON.parseNormalFunctions(json).stream()
        .collect(Collectors.toUnmodifiableMap(Function::getName, function -> function, (first, overload) -> first));
    this.events = ABIJSON.parseEvents(json).stream()
        .collect(Collectors.toUnmodifiableMap(Event::getName, event -> event, (first, overload) -> first));
  }

  /** The ABI of a contract, by its Solidity name. Also registers its errors with {@link Reverts}. */
  public static ContractAbi of(String contractName) {
    try (var file = ContractAbi.class.getResourceAsStream("/abi/" + contractName + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException("there is no ABI of " + contractName + ": expected contracts/abi/" + contractName + ".json");
      }
      var json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Reverts.learn(json);
      return new ContractAbi(contractName, json);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the ABI of " + contractName, broken);
    }
  }

  /** An address in the codec's type. */
  public static com.esaulpaugh.headlong.abi.Address address(Address address) {
    return ADDRESSES.get(address);
  }

  /** An address from the codec's type. */
  public static Address address(com.esaulpaugh.headlong.abi.Address address) {
    return new Address(address.toString());
  }

  /** The call data, 0x and hexadecimal. */
  public String call(String function, Object... arguments) {
    var encoded = function(function).encodeCall(Tuple.from(arguments));
    return "0x" + HexFormat.of().formatHex(encoded.array());
  }

  /** The decoded arguments of a call. */
  public <T extends Tuple> T arguments(String function, String data) {
    return function(function).decodeCall(HexFormat.of().parseHex(data, 2, data.length()));
  }

  /** The decoded return values of a call. */
  public <T extends Tuple> T returned(String function, String data) {
    return function(function).decodeReturn(HexFormat.of().parseHex(data, 2, data.length()));
  }

  /** The first topic of the event's logs. */
  public String topic(String event) {
    return Numeric.toHexString(TypedData.keccak(event(event).getCanonicalSignature().getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the log is an instance of the event. */
  public boolean is(String event, Log log) {
    return !log.topics().isEmpty() && log.topics().getFirst().equals(topic(event));
  }

  /** The values of an event, in the order of their declaration. */
  public Tuple read(String event, Log log) {
    var topics = log.topics().stream().map(topic -> HexFormat.of().parseHex(topic, 2, topic.length())).toArray(byte[][]::new);
    return event(event).decodeArgs(topics, HexFormat.of().parseHex(log.data(), 2, log.data().length()));
  }

  private Function function(String name) {
    var function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException(contractName + " has no function " + name);
    }
    return function;
  }

  private Event<Tuple> event(String name) {
    var event = events.get(name);
    if (event == null) {
      throw new IllegalArgumentException(contractName + " has no event " + name);
    }
    return event;
  }
}
