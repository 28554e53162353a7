package studio.fofo.fulfilment.suppliers;

import java.util.Optional;

/** A supplier's answer to a submission. If it does not answer, the adapter throws {@link SupplierUnavailable}. */
public sealed interface SubmissionResult {

  /**
   * It has the job and will make it, also if it had it before.
   *
   * @param estimate what it will cost; empty if the supplier does not say
   */
  record Accepted(Optional<SupplierCosts> estimate) implements SubmissionResult {}

  /**
   * It does not have the job, and would refuse it again as it is: another supplier may make it.
   *
   * @param cause what to do about it
   * @param words for operators: {@code state code is required for US}
   */
  record Refused(Cause cause, String words) implements SubmissionResult {}

  /**
   * It has the job and does not start before people agree, for example to a price above its own estimate.
   *
   * @param hold why, and who decides
   */
  record Held(SupplierHold hold, Optional<SupplierCosts> estimate) implements SubmissionResult {}

  /** Why a job is refused. */
  enum Cause {
    /** It does not make one of the variants, or has none left. */
    VARIANT,
    /** It does not ship there, or the address, its region or its phone number is refused. */
    ADDRESS,
    /** It refuses a print file. */
    FILE,
    /** Its account cannot order: no payment method, a closed store, a revoked token. */
    ACCOUNT,
    OTHER
  }
}
