package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;

/** What people say of artworks, and of what shows them, that should not be on show. Operators read it. */
public interface Reports {

  /**
   * Keeps a report, one of each reporter for each subject: again, it changes nothing.
   *
   * @param artwork what the subject shows
   * @param subject the artwork's own id, or that of a product
   * @throws Refusal {@code REPORT_INVALID}, {@code QUOTA_USED_UP}
   */
  void file(ArtworkId artwork, String subject, Reporter reporter, Complaint complaint);

  /**
   * What is said, unchecked.
   *
   * @param reason one of the words that the API names
   * @param words in the reporter's own words, up to 1000 characters; may be empty
   */
  record Complaint(String reason, String words) {}
}
