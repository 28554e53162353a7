package studio.fofo.runtime.quota;

import studio.fofo.kernel.ErrorCode;

/** Why quotas refuse. */
public enum QuotaErrors implements ErrorCode {
  @Reason(kind = Kind.LIMITED, meaning = "As much as is allowed within a day was used by this person, this wallet, everybody at this network address, or "
      + "everybody together; the detail says of what, and Retry-After when the next day begins (UTC).")
  QUOTA_USED_UP
}
