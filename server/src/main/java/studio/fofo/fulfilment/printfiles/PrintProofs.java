package studio.fofo.fulfilment.printfiles;

import studio.fofo.painter.proof.PrintIntent;
import studio.fofo.painter.proof.Proof;

/** Checks finished print files. */
@FunctionalInterface
public interface PrintProofs {

  /** Opens a file and compares it with what it is for; takes up to seconds. It never throws for what the file contains. */
  Proof of(byte[] file, PrintIntent intent);
}
