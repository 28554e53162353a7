package studio.fofo.runtime.quota;

import studio.fofo.kernel.ErrorCode;

/** Why quotas refuse. */
public enum QuotaErrors implements ErrorCode {
  QUOTA_USED_UP(Kind.LIMITED,
      "As much as is allowed within a day was used by this person, this wallet, everybody at this network address, or everybody together; the detail says of what, "
          + "and Retry-After when the next day begins (UTC).");

  private final Kind kind;
  private final String meaning;

  QuotaErrors(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
