package studio.fofo.painter.prompt;

/** Which words a reader knows. Earlier editions stay, so that a prompt is always read as it was first. */
public enum Edition {
  /** The lexicon alone: our own motifs, up to version 1.2.0. */
  OWN,
  /** Also everything else with a name in many languages: from version 1.3.0. */
  WIDE,
  /** What subjects do and how they stand to each other, too: from version 1.4.0. */
  ACTED,
  /** Phrases that introduce quoted words ("a sign that says") belong to them: from version 1.5.0. */
  LETTERED;

  public boolean isFrom(Edition other) {
    return compareTo(other) >= 0;
  }
}
