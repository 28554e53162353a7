package studio.fofo.fulfilment.carriers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Something that happened to a parcel, as one source says.
 *
 * @param id unique in the source and the same each time it reports the event
 * @param place as the carrier says, such as {@code Leipzig, DE}; never an address
 * @param words of the carrier, in its language; plain text that is escaped wherever it is shown
 */
public record ParcelEvent(String id, EventTime time, Optional<String> place, String words, ParcelStatus status) {

  private static final int LONGEST_WORDS = 300;
  private static final int LONGEST_PLACE = 100;
  private static final int ID_BYTES = 16;

  public ParcelEvent {
    place = place.map(text -> tidied(text, LONGEST_PLACE)).filter(text -> !text.isEmpty());
    words = tidied(words, LONGEST_WORDS);
  }

  /** For sources without ids: the id is a digest of what happened. */
  public static ParcelEvent of(EventTime time, Optional<String> place, String words, ParcelStatus status) {
    return new ParcelEvent(digest(time + "|" + place.orElse("") + "|" + words + "|" + status), time, place, words, status);
  }

  private static String tidied(String text, int longest) {
    var tidy = text.codePoints().map(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().replaceAll("\\s+", " ").strip();
    return tidy.length() <= longest ? tidy : tidy.substring(0, tidy.offsetByCodePoints(0, tidy.codePointCount(0, longest) - 1)) + "…";
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
