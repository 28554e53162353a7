package studio.fofo.artworks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is done with pictures ({@code fofo.artworks.*}).
 *
 * @param uploads pictures that people bring along
 */
@ConfigurationProperties("fofo.artworks")
public record ArtworkSettings(@DefaultValue Uploads uploads) {

  /**
   * Limits for uploads.
   *
   * @param largestFile of a picture; other bodies stay at 1 MiB
   * @param perDay how many a person may upload within 24 hours
   * @param waiting how many may wait for their turn, and as many checks before printing; somebody's first is taken up to twice as many
   */
  public record Uploads(@DefaultValue("12MB") DataSize largestFile, @DefaultValue("30") int perDay, @DefaultValue("40") int waiting) {

    /** What holds unless it is set otherwise. */
    public static final Uploads USUAL = new Uploads(DataSize.ofMegabytes(12), 30, 40);
  }
}
