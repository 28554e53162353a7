package studio.fofo.chain.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import studio.fofo.chain.engine.SentBook;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@link SentBook} in a file, a line of JSON per signed transaction.
 *
 * @param genesis the hash of the chain's first block: what was sent to another chain with the same id does not count
 * @param sender whose transactions count
 */
record SentFile(Path file, String genesis, Address sender) implements SentBook {

  @Override
  public void add(Sent sent) {
    var line = JsonMapper.shared().createObjectNode().put("genesis", genesis).put("sender", sender.value()).put("nonce", sent.nonce())
        .put("what", sent.what()).put("hash", sent.hash()).put("to", sent.to().value()).put("gasLimit", sent.gasLimit())
        .put("maxFee", sent.maxFee().toString()).put("tip", sent.tip().toString()).put("data", Hex.data(sent.data()))
        .put("raw", Hex.data(sent.raw()));
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      // starts with a line break: a line that a crash cut short does not swallow this one
      try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(ByteBuffer.wrap(("\n" + line).getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write " + file + ", so nothing is sent", broken);
    }
  }

  @Override
  public List<Sent> all() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines.flatMap(SentFile::parsed).filter(line -> line.path("genesis").asString("").equals(genesis)
          && line.path("sender").asString("").equals(sender.value())).map(SentFile::read).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + file, broken);
    }
  }

  /** A crash while a line was written: its transaction was not sent. */
  private static Stream<JsonNode> parsed(String line) {
    try {
      return line.isBlank() ? Stream.empty() : Stream.of(JsonMapper.shared().readTree(line));
    } catch (JacksonException cut) {
      return Stream.empty();
    }
  }

  private static Sent read(JsonNode line) {
    return new Sent(line.get("nonce").asLong(), line.get("what").asString(), new Address(line.get("to").asString()),
        Hex.bytes(line.get("data").asString()), line.get("gasLimit").asLong(), new BigInteger(line.get("maxFee").asString()),
        new BigInteger(line.get("tip").asString()), Hex.bytes(line.get("raw").asString()), line.get("hash").asString());
  }
}
