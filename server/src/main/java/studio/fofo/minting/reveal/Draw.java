package studio.fofo.minting.reveal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import studio.fofo.storage.Cid;

/**
 * Who gets what, from public data: the places of the list are sorted by the SHA-256 of the ASCII text
 * {@code <block hash> <CID of the list> <place>}, and the first gets the lowest number. {@code scripts/reveal.mjs} computes the same.
 */
final class Draw {

  private Draw() {}

  /**
   * The places in the order of the numbers.
   *
   * @param blockHash 0x and 64 lower-case hexadecimal digits
   * @return places from 1
   */
  static List<Integer> places(String blockHash, Cid list, int pieces) {
    return IntStream.rangeClosed(1, pieces).mapToObj(place -> new Ticket(place, digest(blockHash + " " + list + " " + place)))
        .sorted(Comparator.comparing(Ticket::digest)).map(Ticket::place).toList();
  }

  private record Ticket(int place, String digest) {}

  private static String digest(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
