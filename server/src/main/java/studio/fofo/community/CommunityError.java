package studio.fofo.community;

import studio.fofo.kernel.ErrorCode;

/** Why the community refuses. */
public enum CommunityError implements ErrorCode {
  COMMUNITY_PERIOD_UNKNOWN(Kind.INVALID, "The leaderboard's period is none of week, month, all.");

  private final Kind kind;
  private final String meaning;

  CommunityError(Kind kind, String meaning) {
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
