package studio.fofo.painter.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text with lines {@code key, tab, rest}, sorted by the bytes of their keys, in which a line is found without reading the others: only
 * its bytes are kept in memory.
 *
 * <p>{@code SortedLines.resource("/painter/vocabulary/words.txt").find("fahrrad")} is {@code bicycle:de}. Thread-safe.
 */
public final class SortedLines {

  private final byte[] text;

  private SortedLines(byte[] text) {
    this.text = text;
  }

  /** @throws IllegalStateException if there is no such resource */
  public static SortedLines resource(String path) {
    try (InputStream in = SortedLines.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return new SortedLines(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static SortedLines of(String text) {
    return new SortedLines(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The rest of the line with this key, if there is one. */
  public Optional<String> find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = text.length;
    while (low < high) {
      int line = startOfLine((low + high) >>> 1);
      int end = endOfLine(line);
      int tab = tab(line, end);
      int order = Arrays.compareUnsigned(text, line, tab, wanted, 0, wanted.length);
      if (order == 0) {
        return Optional.of(new String(text, tab + 1, end - tab - 1, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = line;
      }
    }
    return Optional.empty();
  }

  /** All keys, in order. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (int line = 0; line < text.length; line = endOfLine(line) + 1) {
      keys.add(new String(text, line, tab(line, endOfLine(line)) - line, StandardCharsets.UTF_8));
    }
    return keys;
  }

  private int startOfLine(int at) {
    int start = at;
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int endOfLine(int at) {
    int end = at;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private int tab(int line, int end) {
    int tab = line;
    while (tab < end && text[tab] != '\t') {
      tab++;
    }
    return tab;
  }
}
