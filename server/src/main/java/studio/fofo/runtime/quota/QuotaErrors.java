package studio.fofo.runtime.quota;

import studio.fofo.kernel.ErrorCode;

/** Errors of quotas. */
public enum QuotaErrors implements ErrorCode {
  @Reason(kind = Kind.LIMITED, meaning = "The daily quota of this person, this wallet, this network address or "
      + "everybody together is used up; the detail names it, and Retry-After gives the start of the next day (UTC).")
  QUOTA_USED_UP
}
