package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.EncodedOrigin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * Metadata of a PNG that our decoder ignores: orientation, colour space, animation. Damaged or misplaced chunks are skipped. Source: the
 * PNG specification, third edition, {@code www.w3.org/TR/png-3}.
 */
final class PngFile {

  private static final int SIGNATURE = 8;
  private static final int TYPE = 4;
  private static final int FRAME = 12;
  private static final int LONGEST_PROFILE = 16 << 20;
  private static final Set<String> COLOURS = Set.of("cICP", "iCCP", "sRGB", "gAMA", "cHRM");

  /** @param start of its frame: length, type, data, sum */
  private record Chunk(String type, int start, int length) {
    int data() {
      return start + 2 * TYPE;
    }

    int end() {
      return start + FRAME + length;
    }
  }

  private final byte[] file;
  private final List<Chunk> chunks = new ArrayList<>();

  PngFile(byte[] file) {
    this.file = file;
    var at = (long) SIGNATURE;
    while (at + FRAME <= file.length) {
      var length = Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt((int) at));
      if (at + FRAME + length > file.length) {
        return;
      }
      var type = new String(file, (int) at + TYPE, TYPE, StandardCharsets.ISO_8859_1);
      chunks.add(new Chunk(type, (int) at, (int) length));
      at = type.equals("IEND") ? file.length : at + FRAME + length;
    }
  }

  /**
   * Whether it contains more than one picture: several frames, or a default image that is not a frame. A file with one frame is not
   * animated.
   */
  boolean moves() {
    var control = beforePixels("acTL");
    if (control.isEmpty()) {
      return false;
    }
    var claimed = control.get().length() < 4 ? 0 : Integer.toUnsignedLong(ByteBuffer.wrap(file).getInt(control.get().data()));
    var frames = chunks.stream().filter(chunk -> chunk.type().equals("fcTL")).count();
    return claimed > 1 || frames > 1 || frames == 1 && beforePixels("fcTL").isEmpty();
  }

  /** From {@code eXIf}, which may also follow the pixels. */
  EncodedOrigin origin() {
    return chunks.stream().filter(chunk -> chunk.type().equals("eXIf")).findFirst().filter(this::isSound)
        .map(chunk -> Exif.origin(data(chunk))).orElse(EncodedOrigin.TOP_LEFT);
  }

  /** The colour space in {@code cICP}, which takes precedence over all others. */
  Optional<CodePoints> codePoints() {
    return beforePixels("cICP").flatMap(chunk -> CodePoints.of(data(chunk)));
  }

  /** The ICC profile; empty if there is none, or it cannot be decompressed or is too long. */
  byte[] profile() {
    return beforePixels("iCCP").map(chunk -> unpacked(data(chunk))).orElseGet(() -> new byte[0]);
  }

  private static byte[] unpacked(byte[] chunk) {
    var name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    var packed = Math.min(chunk.length, name + 2);
    try (var in = new InflaterInputStream(new ByteArrayInputStream(chunk, packed, chunk.length - packed))) {
      return in.readNBytes(LONGEST_PROFILE);
    } catch (IOException damaged) {
      return new byte[0];
    }
  }

  /** The same picture with only the colour chunk that takes precedence, of those that the decoder supports. */
  byte[] withStrongestColours() {
    if (codePoints().isPresent()) {
      return withColours(Set.of());
    }
    return withColours(
        beforePixels("iCCP").isPresent() ? Set.of("iCCP") : beforePixels("sRGB").isPresent() ? Set.of() : Set.of("gAMA", "cHRM"));
  }

  private byte[] withColours(Set<String> kept) {
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, SIGNATURE);
    chunks.stream().filter(chunk -> kept.contains(chunk.type()) || !COLOURS.contains(chunk.type()))
        .forEach(chunk -> out.write(file, chunk.start(), FRAME + chunk.length()));
    var end = chunks.isEmpty() ? SIGNATURE : chunks.getLast().end();
    out.write(file, end, file.length - end);
    return out.toByteArray();
  }

  /** Whether a channel has 16 bits. */
  boolean isDeep() {
    return file.length > 24 && file[24] == 16;
  }

  private Optional<Chunk> beforePixels(String type) {
    return chunks.stream().takeWhile(chunk -> !chunk.type().equals("IDAT")).filter(chunk -> chunk.type().equals(type)).findFirst()
        .filter(this::isSound);
  }

  private boolean isSound(Chunk chunk) {
    var sum = new CRC32();
    sum.update(file, chunk.start() + TYPE, TYPE + chunk.length());
    return (int) sum.getValue() == ByteBuffer.wrap(file).getInt(chunk.end() - TYPE);
  }

  private byte[] data(Chunk chunk) {
    return Arrays.copyOfRange(file, chunk.data(), chunk.data() + chunk.length());
  }
}
