package studio.fofo.storage.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Detects a file's type from its first bytes, since a CID has no file name. Only types that this studio stores are recognised, and never
 * one that a browser would execute as a page: all text that is not JSON or SVG is plain text.
 */
final class ContentType {

  private static final int LOOK_AT = 512;

  private ContentType() {}

  static String of(byte[] beginning) {
    if (startsWith(beginning, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return "image/png";
    }
    if (startsWith(beginning, 0, 'R', 'I', 'F', 'F') && startsWith(beginning, 8, 'W', 'E', 'B', 'P')) {
      return "image/webp";
    }
    if (startsWith(beginning, 0, 0xFF, 0xD8, 0xFF)) {
      return "image/jpeg";
    }
    if (startsWith(beginning, 0, 'g', 'l', 'T', 'F')) {
      return "model/gltf-binary";
    }
    return isText(beginning) ? textual(beginning) : "application/octet-stream";
  }

  private static String textual(byte[] beginning) {
    var text = new String(beginning, 0, Math.min(LOOK_AT, beginning.length), StandardCharsets.UTF_8).stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      return "application/json";
    }
    return text.startsWith("<svg") || text.startsWith("<?xml") && text.contains("<svg")
        ? "image/svg+xml" : "text/plain;charset=UTF-8";
  }

  /** Whether the first bytes are UTF-8 without control characters; a character split by the cut is ignored. */
  private static boolean isText(byte[] beginning) {
    var look = ByteBuffer.wrap(beginning, 0, Math.min(LOOK_AT, beginning.length));
    var decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    var characters = CharBuffer.allocate(LOOK_AT);
    if (decoder.decode(look, characters, false).isError()) {
      return false;
    }
    characters.flip();
    return characters.chars().allMatch(character -> character >= ' ' || Character.isWhitespace(character));
  }

  private static boolean startsWith(byte[] bytes, int offset, int... expected) {
    return bytes.length >= offset + expected.length
        && Arrays.equals(
            Arrays.copyOfRange(bytes, offset, offset + expected.length), toBytes(expected));
  }

  private static byte[] toBytes(int[] values) {
    var bytes = new byte[values.length];
    for (var index = 0; index < values.length; index++) {
      bytes[index] = (byte) values[index];
    }
    return bytes;
  }
}
