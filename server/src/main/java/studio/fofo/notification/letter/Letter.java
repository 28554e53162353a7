package studio.fofo.notification.letter;

import java.util.List;
import java.util.Optional;

/**
 * A mail before it is rendered.
 *
 * @param subject one line
 * @param preview what a mail client shows next to the subject
 * @param blocks from top to bottom
 * @param foot below them
 */
public record Letter(LetterLanguage language, String subject, String preview, List<LetterBlock> blocks, Foot foot) {

  public Letter {
    blocks = List.copyOf(blocks);
  }

  /**
   * The lines below a letter.
   *
   * @param motto of the house
   * @param reason why its reader gets it
   * @param links to change that
   */
  public record Foot(String motto, String reason, List<LetterBlock.Button> links) {
    public Foot {
      links = List.copyOf(links);
    }
  }

  /**
   * As HTML for mail clients: tables and inline styles, no image, no script, nothing loaded from other servers. Light, and dark where the
   * client prefers that.
   */
  public String html() {
    return LetterHtml.of(this, Optional.empty());
  }

  /** The same in one of its colour schemes, whatever the client prefers: for the console's preview. */
  public String html(LetterScheme scheme) {
    return LetterHtml.of(this, Optional.of(scheme));
  }

  /** As plain text, wrapped at 72 columns. */
  public String text() {
    return LetterText.of(this);
  }
}
