package studio.fofo.fulfilment.suppliers;

/** A supplier's answer to a withdrawal. */
public enum Withdrawal {
  /** It will not be printed; also if it was withdrawn before. */
  WITHDRAWN,
  /** It is being printed, or already in transit. */
  TOO_LATE,
  /** The supplier never got such a job. */
  UNKNOWN
}
