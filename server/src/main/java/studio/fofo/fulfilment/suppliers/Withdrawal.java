package studio.fofo.fulfilment.suppliers;

/** How a supplier answers when a job is taken back. */
public enum Withdrawal {
  /** It will not be printed; so too when it was withdrawn before. */
  WITHDRAWN,
  /** It is being printed, or already on its way. */
  TOO_LATE,
  /** The supplier never got such a job. */
  UNKNOWN
}
