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
 * Whole copies of the file into which the local chain writes its state every few seconds. It truncates that file in place: a kill or a full
 * disk in the middle leaves half of it. So every five seconds, which is as often as it writes, a copy is taken aside, read to its end, made
 * durable and only then put in the place of an older one; three are kept, and a start goes back to the newest that is whole. Called by one
 * process at a time.
 */
final class StateCopies {

  private static final Logger LOG = LoggerFactory.getLogger(StateCopies.class);
  private static final Duration PERIOD = Duration.ofSeconds(5);
  private static final int KEPT = 3;

  private final Path state;
  private @Nullable FileTime latest;

  /** @param state the file that the chain writes; its copies lie beside it */
  StateCopies(Path state) {
    this.state = state;
  }

  /** Takes a copy when the state is at least five seconds younger than the last one; none of what is just being written. */
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

  /** Before the chain starts: leaves a state that is whole, or none. What is damaged is set aside, for whoever wants to look at it. */
  void restore() throws IOException {
    if (!Files.exists(state) || isWhole(state)) {
      return;
    }
    Files.move(state, sibling("damaged"), StandardCopyOption.REPLACE_EXISTING);
    var whole = newestWhole();
    if (whole.isEmpty()) {
      LOG.error(
          "the local chain's state is damaged and no copy of it is whole: the chain begins anew, without what was minted and paid on it file={}",
          sibling("damaged"));
      return;
    }
    LOG.error("the local chain's state is damaged, going back to a copy of it file={} copyOf={}", whole.get(),
        Files.getLastModifiedTime(whole.get()));
    var taken = aside(whole.get());
    Files.move(taken, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies, newest first. */
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

  /** A copy on the disk itself, under a name that nobody reads. */
  private Path aside(Path file) throws IOException {
    var taken = Files.copy(file, sibling("taken"), StandardCopyOption.REPLACE_EXISTING);
    try (var channel = FileChannel.open(taken, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return taken;
  }

  /** Read to its end: where a dump breaks off, a bracket may well close. */
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
