package studio.fofo.painter.prompt;

/** Which words a reader knows. Earlier ones stay, so that what was read once is read the same for ever. */
public enum Edition {
  /** The lexicon alone: our own motifs, as up to version 1.2.0. */
  OWN,
  /** What our own motifs leave out, by its names in many languages, too: from version 1.3.0. */
  WIDE
}
