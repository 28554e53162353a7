package studio.fofo.chain.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Complete copies of the file to which the local chain writes its state every few seconds. It truncates that file in place, so a kill or a
 * full disk can leave half of it. Therefore a copy is made every five seconds, as often as the chain writes, parsed to its end, flushed to
 * disk and only then put in the place of an older one. Three are kept, and a start uses the latest complete one. Called by one process at a
 * time.
 */
final class StateCopies {

  private static final Logger LOG = LoggerFactory.getLogger(StateCopies.class);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final int KEPT = 3;

  private final Path state;
  private @Nullable FileTime latest;

  /** @param state the file that the chain writes; its copies are stored next to it */
  StateCopies(Path state) {
    this.state = state;
  }

  /** Copies the state if it is at least five seconds newer than the last copy and not being written at the moment. */
  void keep() throws IOException {
    if (!Files.exists(state)) {
      return;
    }
    var written = Files.getLastModifiedTime(state);
    if (latest == null && Files.exists(copy(1))) {
      latest = Files.getLastModifiedTime(copy(1));
    }
    if (latest != null && written.toMillis() - latest.toMillis() < PERIOD.toMillis()) {
      return;
    }
    var taken = aside(state);
    try {
      if (isWhole(taken) && Files.getLastModifiedTime(state).equals(written)) {
        Files.setLastModifiedTime(taken, written);
        rotate(taken);
        latest = written;
      }
    } finally {
      Files.deleteIfExists(taken);
    }
  }

  /** Before the chain starts: leaves a complete state, or none. A damaged file is moved aside for inspection. */
  void restore() throws IOException {
    if (!Files.exists(state) || isWhole(state)) {
      return;
    }
    Files.move(state, sibling("damaged"), StandardCopyOption.REPLACE_EXISTING);
    var whole = newestWhole();
    if (whole.isEmpty()) {
      LOG.error(
          "the local chain's state is damaged and so are all copies: the chain starts empty, without its earlier mints and payments file={}",
          sibling("damaged"));
      return;
    }
    LOG.error("the local chain's state is damaged, restoring a copy file={} copyOf={}", whole.get(),
        Files.getLastModifiedTime(whole.get()));
    var taken = aside(whole.get());
    Files.move(taken, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies, latest first. */
  List<Path> copies() {
    return Stream.iterate(1, number -> number + 1).limit(KEPT).map(this::copy).filter(Files::exists).toList();
  }

  private Optional<Path> newestWhole() throws IOException {
    for (var copy : copies()) {
      if (isWhole(copy)) {
        return Optional.of(copy);
      }
    }
    return Optional.empty();
  }

  private void rotate(Path taken) throws IOException {
    for (var number = KEPT - 1; number >= 1; number--) {
      if (Files.exists(copy(number))) {
        Files.move(copy(number), copy(number + 1), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(taken, copy(1), StandardCopyOption.ATOMIC_MOVE);
  }

  /** A copy flushed to disk, under a temporary name. */
  private Path aside(Path file) throws IOException {
    var taken = Files.copy(file, sibling("taken"), StandardCopyOption.REPLACE_EXISTING);
    try (var channel = FileChannel.open(taken, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return taken;
  }

  /** Parsed to its end: a truncated dump may still end with a bracket. */
  private static boolean isWhole(Path file) throws IOException {
    try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
      var values = 0;
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        values++;
        if (!token.isScalarValue()) {
          json.skipChildren();
        }
      }
      return values == 1;
    } catch (JacksonException torn) {
      return false;
    }
  }

  private Path copy(int number) {
    return sibling(Integer.toString(number));
  }

  private Path sibling(String word) {
    return state.resolveSibling("state." + word + ".json");
  }
}
