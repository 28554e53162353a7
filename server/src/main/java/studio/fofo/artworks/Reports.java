package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;

/** Reports of artworks, and of products that show them, for operators. */
public interface Reports {

  /**
   * Stores a report, one per reporter and subject: a repeat has no effect.
   *
   * @param artwork the artwork that the subject shows
   * @param subject the artwork's own id, or that of a product
   * @throws Refusal {@code REPORT_INVALID}, {@code QUOTA_USED_UP}
   */
  void file(ArtworkId artwork, String subject, Reporter reporter, Complaint complaint);

  /**
   * A report's content, unchecked.
   *
   * @param reason one of the names in the API
   * @param words the reporter's explanation, up to 1000 characters; may be empty
   */
  record Complaint(String reason, String words) {}
}
