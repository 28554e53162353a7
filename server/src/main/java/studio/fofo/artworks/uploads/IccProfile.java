package studio.fofo.artworks.uploads;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Detects HDR in an ICC profile (BT.2100's PQ and HLG): by code points, by a curve, or, if it consists of tables, by its name only. Source:
 * ICC.1:2022, chapters 7, 9 and 10.
 */
final class IccProfile {

  private static final int HEADER = 128;
  private static final int ENTRY = 12;
  private static final int MOST_TAGS = 100;
  private static final int CODE_POINTS = tag("cicp");
  private static final int CURVE = tag("curv");
  private static final Pattern NAMES = Pattern.compile("\\b(PQ|HLG|ST[ .-]?2084|BT[ .-]?2100)\\b");
  /**
   * Half the number is a fifth of the light in sRGB, and a ninth at the steepest gamma in use; it is a twelfth by HLG, and a hundredth by
   * PQ.
   */
  private static final double DARKEST_HALF = 0.1;
  /** The name of an APP2 segment with a part of a profile, followed by the part's number and the number of parts. */
  private static final byte[] PART = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final int APP2 = 0xE2;
  private static final int SCAN = 0xDA;

  private IccProfile() {}

  /** False for invalid profiles. */
  static boolean isHighDynamicRange(byte[] profile) {
    try {
      var all = ByteBuffer.wrap(profile);
      return element(all, "cicp").filter(IccProfile::isBright).isPresent() || element(all, "rTRC").filter(IccProfile::isSteep).isPresent()
          || element(all, "desc").filter(IccProfile::isNamed).isPresent();
    } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isBright(ByteBuffer element) {
    var transfer = element.get(9);
    return element.getInt(0) == CODE_POINTS && (transfer == 16 || transfer == 18);
  }

  private static boolean isSteep(ByteBuffer element) {
    var entries = element.getInt(8);
    return element.getInt(0) == CURVE && entries > 2
        && Short.toUnsignedInt(element.getShort(12 + entries / 2 * 2)) < DARKEST_HALF
            * Short.toUnsignedInt(element.getShort(12 + (entries - 1) * 2));
  }

  /** In ASCII or UTF-16, depending on the profile's version. */
  private static boolean isNamed(ByteBuffer element) {
    var bytes = new byte[element.remaining()];
    element.get(0, bytes);
    return NAMES.matcher(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "")).find();
  }

  private static Optional<ByteBuffer> element(ByteBuffer profile, String name) {
    if (profile.limit() < HEADER + 4) {
      return Optional.empty();
    }
    var tags = Math.min(MOST_TAGS, profile.getInt(HEADER));
    for (var at = HEADER + 4; at < HEADER + 4 + tags * ENTRY; at += ENTRY) {
      if (profile.getInt(at) == tag(name)) {
        return Optional.of(profile.slice(profile.getInt(at + 4), profile.getInt(at + 8)));
      }
    }
    return Optional.empty();
  }

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }

  /** The assembled profile of a JPEG; empty if there is none. */
  static byte[] ofJpeg(byte[] file) {
    var parts = new TreeMap<Integer, byte[]>();
    try {
      collect(ByteBuffer.wrap(file), parts);
    } catch (IndexOutOfBoundsException cutOff) {
      return new byte[0];
    }
    return joined(parts);
  }

  private static void collect(ByteBuffer file, Map<Integer, byte[]> parts) {
    for (var at = 2; (file.get(at) & 255) == 0xFF && (file.get(at + 1) & 255) != SCAN;) {
      if ((file.get(at + 1) & 255) == 0xFF) {
        at++;
        continue;
      }
      var end = at + 2 + Short.toUnsignedInt(file.getShort(at + 2));
      var part = at + 4 + PART.length;
      if ((file.get(at + 1) & 255) == APP2 && part + 2 <= end && file.slice(at + 4, PART.length).equals(ByteBuffer.wrap(PART))) {
        parts.putIfAbsent(Byte.toUnsignedInt(file.get(part)), Arrays.copyOfRange(file.array(), part + 2, Math.min(end, file.limit())));
      }
      at = end;
    }
  }

  private static byte[] joined(Map<Integer, byte[]> parts) {
    var profile = new ByteArrayOutputStream();
    parts.values().forEach(profile::writeBytes);
    return profile.toByteArray();
  }
}
