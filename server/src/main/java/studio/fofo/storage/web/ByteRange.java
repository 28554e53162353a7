package studio.fofo.storage.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param from the first byte
 * @param to after the last byte
 */
record ByteRange(long from, long to) {

  /** The range is outside the file. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
  private static final Pattern ENTITY_BYTES = Pattern.compile("(-?\\d{1,18}):(\\*|-?\\d{1,18})");

  long length() {
    return to - from;
  }

  /** The value of {@code Content-Range}. */
  String in(long size) {
    return "bytes " + from + "-" + (to - 1) + "/" + size;
  }

  /**
   * Parses a Range header. As RFC 9110 allows, malformed ones and ones with several parts are ignored.
   *
   * @return null for the complete file
   */
  static @Nullable ByteRange parse(@Nullable String header, long size) throws Unsatisfiable {
    var range = header == null ? null : SINGLE.matcher(header.replace(" ", ""));
    if (range == null || !range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
      return null;
    }
    if (range.group(1).isEmpty()) {
      return satisfiable(Math.max(0, size - Long.parseLong(range.group(2))), size, size);
    }
    var from = Long.parseLong(range.group(1));
    var last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    return last < from && !range.group(2).isEmpty() ? null : satisfiable(from, Math.min(last + 1, size), size);
  }

  /**
   * Reads {@code entity-bytes=from:to} of the trustless gateway: both ends are inclusive, negative ones count from the end, {@code *} is
   * the end. A range outside the file comes back empty.
   *
   * @throws IllegalArgumentException when malformed
   */
  static ByteRange entityBytes(String text, long size) {
    var range = ENTITY_BYTES.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException("entity-bytes \"" + text + "\" must look like 0:1023, 0:* or -1024:*");
    }
    var from = fromEnd(Long.parseLong(range.group(1)), size);
    var to = range.group(2).equals("*") ? size : Math.min(size, fromEnd(Long.parseLong(range.group(2)), size) + 1);
    return from < to ? new ByteRange(from, to) : new ByteRange(0, 0);
  }

  private static long fromEnd(long offset, long size) {
    return offset >= 0 ? offset : Math.max(0, size + offset);
  }

  private static ByteRange satisfiable(long from, long to, long size) throws Unsatisfiable {
    if (from >= to || from >= size) {
      throw new Unsatisfiable();
    }
    return new ByteRange(from, to);
  }
}
