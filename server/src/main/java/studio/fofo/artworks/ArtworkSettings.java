package studio.fofo.artworks;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings for pictures ({@code fofo.artworks.*}).
 *
 * @param uploads limits for uploaded pictures
 * @param review what is examined before pictures may be shown
 */
@ConfigurationProperties("fofo.artworks")
public record ArtworkSettings(@DefaultValue Uploads uploads, @DefaultValue Review review) {

  /**
   * The review of uploads and of other engines' pictures.
   *
   * @param copies whether a picture that looks like an earlier one of somebody else waits for an operator; otherwise its page only says so
   */
  public record Review(@DefaultValue("false") boolean copies) {}

  /**
   * Limits for uploads.
   *
   * @param largestFile of a picture; other bodies stay at 1 MiB
   * @param perDay how many a person may upload within 24 hours
   * @param waiting how many may wait, and as many print checks; a person's first is accepted up to twice as many
   */
  public record Uploads(@DefaultValue("12MB") DataSize largestFile, @DefaultValue("30") int perDay, @DefaultValue("40") int waiting) {

    /** The defaults. */
    public static final Uploads USUAL = new Uploads(DataSize.ofMegabytes(12), 30, 40);
  }
}
