package studio.fofo.fulfilment.printfiles;

import java.util.List;
import java.util.Optional;
import studio.fofo.painter.proof.Finding;

/**
 * What was found in the print file of a line.
 *
 * @param pictureUrl what will be printed, on its material: a PNG in the media store, for operators; empty for files from before proofs
 */
public record LineProof(int line, List<Finding> findings, Optional<String> pictureUrl) {

  public LineProof {
    findings = List.copyOf(findings);
  }

  /** Whether a print would be waste. */
  public boolean isSpoiled() {
    return findings.stream().anyMatch(Finding::spoils);
  }
}
