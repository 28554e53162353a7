package studio.fofo.notification.letter;

import java.util.List;

/**
 * A mail before it is rendered.
 *
 * @param subject one line
 * @param preview what a mail client shows beside the subject
 * @param blocks from top to bottom
 */
public record Letter(String subject, String preview, List<LetterBlock> blocks) {

  public Letter {
    blocks = List.copyOf(blocks);
  }

  /** As HTML that mail clients bear: tables and inline styles, no image, no script, nothing loaded from anywhere. */
  public String html() {
    return LetterHtml.of(this);
  }

  /** As plain text, 72 columns wide where words allow. */
  public String text() {
    return LetterText.of(this);
  }
}
