package studio.fofo.notification.letter;

import java.util.List;

/**
 * A mail before it is rendered.
 *
 * @param subject one line
 * @param preview what a mail client shows next to the subject
 * @param blocks from top to bottom
 */
public record Letter(String subject, String preview, List<LetterBlock> blocks) {

  public Letter {
    blocks = List.copyOf(blocks);
  }

  /** As HTML for mail clients: tables and inline styles, no image, no script, nothing loaded from other servers. */
  public String html() {
    return LetterHtml.of(this);
  }

  /** As plain text, wrapped at 72 columns. */
  public String text() {
    return LetterText.of(this);
  }
}
