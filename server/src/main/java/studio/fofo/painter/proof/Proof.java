package studio.fofo.painter.proof;

import java.util.List;
import java.util.Optional;

/**
 * The result of a check.
 *
 * @param picture what will be printed, on its ground, as a PNG of at most {@value #LONGEST} px; empty if the file could not be opened
 */
public record Proof(List<Finding> findings, Optional<byte[]> picture) {

  /** The picture's longer side. */
  static final int LONGEST = 900;

  public Proof {
    findings = List.copyOf(findings);
  }

  /** Whether a print would be waste. */
  public boolean isSpoiled() {
    return findings.stream().anyMatch(Finding::spoils);
  }
}
