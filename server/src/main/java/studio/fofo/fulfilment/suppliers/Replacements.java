package studio.fofo.fulfilment.suppliers;

import studio.fofo.fulfilment.production.Production;

/** Port: gives a job to another supplier if the first one certainly does not have it. Routing decides to whom, and whether at all. */
public interface Replacements {

  /** The supplier refuses the job and does not have it. Its lines look for another supplier, who is found later, or the order is held. */
  void refused(Production production, SubmissionResult.Refused refusal);

  /**
   * The supplier did nothing, and did not respond to earlier attempts.
   *
   * @return whether another supplier makes it now; otherwise it waits for this one
   */
  boolean unreachable(Production production);
}
